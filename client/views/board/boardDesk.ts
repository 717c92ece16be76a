import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type { NoteColor } from '../../../shared/schema/board.ts'
import type { FigureKind, InkColor } from '../../../shared/schema/drawn.ts'
import type { BoardActions } from './useBoardActions.ts'

/** What the pointer does on the canvas. A kind of figure puts one down. */
export type Tool = 'select' | 'hand' | 'lasso' | 'note' | 'pen' | 'eraser' | 'link' | FigureKind

/** What is open beside or over the board; one at a time. */
export type Panel = 'trash' | 'palette' | 'shortcuts' | 'search' | 'comments' | 'export' | null

/** What is only mine at the board. */
export type DeskState = {
  /** The item or group whose words I write; an id. */
  readonly writing: string | null
  /** Ids of items. */
  readonly selected: readonly string[]
  /** The link I have chosen, or null. */
  readonly link: string | null
  /** The paper my next note comes on. */
  readonly color: NoteColor
  readonly tool: Tool
  /** What my pen and my next figures are drawn with. */
  readonly ink: InkColor
  readonly penWidth: number
  readonly panel: Panel
}

export type Desk = {
  readonly get: () => DeskState
  readonly subscribe: (notify: () => void) => () => void
  readonly set: (fields: Partial<DeskState>) => void
}

export function openDesk(color: NoteColor): Desk {
  const listeners = new Set<() => void>()
  let now: DeskState = {
    ...{ writing: null, selected: [], link: null, color },
    ...{ tool: 'select', ink: 'ink', penWidth: 6, panel: null },
  }
  return {
    get: () => now,
    subscribe: (notify) => {
      listeners.add(notify)
      return () => listeners.delete(notify)
    },
    set: (fields) => {
      now = { ...now, ...fields }
      for (const notify of listeners) notify()
    },
  }
}

/** What each thing on the board works with. Stays the same while people write, so that they are not all drawn again. */
export type AtBoard = { readonly desk: Desk; readonly awareness: Awareness; readonly actions: BoardActions | null }

const Here = createContext<AtBoard | null>(null)

export const AtBoardProvider = Here.Provider

export function useAtBoard(): AtBoard {
  const here = useContext(Here)
  if (here === null) throw new Error('This can only be shown on the board.')
  return here
}

/** One aspect of my desk; renders again when that changes. `pick` must give something stable. */
export function useDesk<T>(desk: Desk, pick: (state: DeskState) => T): T {
  return useSyncExternalStore(
    desk.subscribe,
    useCallback(() => pick(desk.get()), [desk, pick]),
  )
}
