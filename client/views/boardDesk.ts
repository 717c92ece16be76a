import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type { NoteColor } from '../../shared/schema/board.ts'
import type { BoardActions } from './useBoardActions.ts'

/** What is only mine at the board. */
export type DeskState = {
  /** The note I write on. */
  readonly writing: string | null
  readonly selected: readonly string[]
  /** The paper my next note comes on. */
  readonly color: NoteColor
}

export type Desk = {
  readonly get: () => DeskState
  readonly subscribe: (notify: () => void) => () => void
  readonly set: (fields: Partial<DeskState>) => void
}

export function openDesk(color: NoteColor): Desk {
  const listeners = new Set<() => void>()
  let now: DeskState = { writing: null, selected: [], color }
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

/** What each note on the canvas works with. Stays the same while people write, so that they are not all drawn again. */
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
