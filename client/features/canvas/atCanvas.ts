import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type { Dragging } from './useDragging.ts'
import type { Moves } from './useMoves.ts'

/** What is selected, shared with whoever else shows the board. */
export type SelectedHere = {
  readonly get: () => { readonly selected: readonly string[] }
  readonly subscribe: (notify: () => void) => () => void
  readonly set: (fields: { readonly selected: readonly string[] }) => void
}

/** What each thing that lies on the canvas has to know of the person at it. Stays the same while they pan and write. */
export type AtCanvas = {
  readonly desk: SelectedHere
  /** Null while I may only read. */
  readonly moves: Moves | null
  readonly drag: Dragging
  readonly awareness: Awareness
  readonly canWrite: boolean
  /** Whether pressing on a thing begins a link from it. */
  readonly isLinking: boolean
  /** So far away that words can't be read: things are drawn as plain paper. */
  readonly isFar: boolean
}

const Here = createContext<AtCanvas | null>(null)

export const AtCanvasProvider = Here.Provider

export function useAtCanvas(): AtCanvas {
  const here = useContext(Here)
  if (here === null) throw new Error('This can only be shown on the canvas.')
  return here
}

/** Whether just one thing is selected. */
export function useIsOneSelected(): boolean {
  const { desk } = useAtCanvas()
  return useSyncExternalStore(desk.subscribe, () => desk.get().selected.length === 1)
}
