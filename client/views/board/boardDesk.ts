import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type { Box } from '../../../shared/rules/placement.ts'
import type { NoteColor } from '../../../shared/schema/board.ts'
import type { FigureKind, InkColor } from '../../../shared/schema/drawn.ts'
import type { Action } from '../../features/actions/action.ts'
import type { BoardActions } from './useBoardActions.ts'

/** What the pointer does on the canvas. A kind of figure puts one down. */
export type Tool = 'select' | 'hand' | 'lasso' | 'note' | 'pen' | 'eraser' | 'link' | 'laser' | FigureKind

/** What is open beside or over the board; one at a time. */
export type Panel =
  | 'link'
  | 'trash'
  | 'palette'
  | 'shortcuts'
  | 'search'
  | 'comments'
  | 'export'
  | 'sealed'
  | 'vote'
  | 'groups'
  | 'news'
  | 'ask'
  | 'asks'
  | 'commit'
  | 'settle'
  | 'care'
  | 'checkin'
  | 'tending'
  | 'vibe'
  | 'agreements'
  | null

/** How the board is looked at now, whichever form it has: what bars, keys and actions ask of a canvas or an outline. */
export type Ways = {
  readonly form: 'canvas' | 'outline'
  readonly goTo: (sectionId: string) => void
  /** Brings items into view; `toRead`: near enough to read and write in, too. */
  readonly show: (ids: readonly string[], toRead?: boolean) => void
  /** Brings one item, section or group into view and puts the focus on it. */
  readonly focus: (id: string) => void
  /** Where a new thing of this size goes when nobody points at a place. */
  readonly free: (size: readonly [number, number]) => {
    readonly at: readonly [number, number]
    readonly section: string | null
  }
  /** Where things have a rank: what is done to the one that has the focus. */
  readonly tree?: {
    readonly step: (by: -1 | 1) => void
    readonly intoGroup: () => void
    readonly outOfGroup: () => void
    /** Remembers where the page stands now; what comes back goes there again. */
    readonly keep: () => () => void
    /** The section whose rows I read, null outside all of them; and to hear when I may read on elsewhere. */
    readonly section: () => string | null
    readonly onRead: (notify: () => void) => () => void
    /** To the row where I was before I last went somewhere. */
    readonly back: () => void
    readonly forward: () => void
  }
  /** Null where there is nothing to zoom. */
  readonly zoom: {
    readonly in: () => void
    readonly out: () => void
    /** The whole board. */
    readonly fit: () => void
    readonly actualSize: () => void
    readonly toItems: (ids: readonly string[]) => void
    /** What lies under a point of the screen, in board pixels. */
    readonly at: (screen: readonly [number, number]) => readonly [number, number]
    /** Any place on the board, large enough to see what is around it. */
    readonly toPlace: (box: Box) => void
    /** Sees what somebody else sees, as they go. */
    readonly follow: (box: Box, isFirst: boolean) => void
    /** What is on screen and not covered, in board pixels. */
    readonly seen: () => Box
    /** Where I was before I last went somewhere. */
    readonly back: () => void
    readonly forward: () => void
    /** How near it is now; 1 is actual size. */
    readonly level?: { readonly get: () => number; readonly subscribe: (notify: () => void) => () => void }
  } | null
}

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
  /** The vote I put aside, and whether that was before it was closed; null: none. */
  readonly voteAside: string | null
  /** Takes pictures that were pasted; null while nobody does. */
  readonly onPasteImages: ((images: readonly File[]) => void) | null
  /** The item whose comments are shown, while that panel is open. */
  readonly thread: string | null
  /** Where one begins in it: with a word of one's own, or with a follow-up question. */
  readonly threadAt: 'say' | 'ask'
  /** The agreement that panel opens with, and whether it is to be written at once; null: none. */
  readonly agreement: { readonly id: string; readonly isNew: boolean } | null
  /** Items whose new place I choose next, by a tap or from a list; null: none. */
  readonly moving: readonly string[] | null
  /** The item I am about to connect with another one from a list; null: none. */
  readonly connecting: string | null
  /** Where I was looking when the canvas was last shown: the engine's viewport. Null before that. */
  readonly spot: { readonly x: number; readonly y: number; readonly zoom: number } | null
  /** Null until the board is shown. */
  readonly ways: Ways | null
  /** All that can be done here, as of now. */
  readonly actions: readonly Action[]
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
    ...{
      tool: 'select',
      ink: 'ink',
      penWidth: 6,
      panel: null,
      voteAside: null,
      onPasteImages: null,
      thread: null,
      threadAt: 'say',
      agreement: null,
      moving: null,
      spot: null,
      connecting: null,
      ways: null,
      actions: [],
    },
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
