import { useCallback, useSyncExternalStore } from 'react'

/** Where I am in the outline: only mine, and kept apart from the rows, so that going on draws two of them again. */
export type SpotState = {
  /** The row that Tab comes to; an id. */
  readonly focused: string | null
  /** I am choosing several: the selection stays while I go on. */
  readonly isPicking: boolean
  /** What I am about to comment on. */
  readonly commenting: string | null
  /** The section whose text I write. */
  readonly writingIn: string | null
}

export type Spot = {
  readonly get: () => SpotState
  readonly set: (fields: Partial<SpotState>) => void
  readonly subscribe: (notify: () => void) => () => void
}

export function openSpot(): Spot {
  const listeners = new Set<() => void>()
  let now: SpotState = { focused: null, isPicking: false, commenting: null, writingIn: null }
  return {
    get: () => now,
    set: (fields) => {
      now = { ...now, ...fields }
      for (const notify of listeners) notify()
    },
    subscribe: (notify) => {
      listeners.add(notify)
      return () => listeners.delete(notify)
    },
  }
}

type Source<T> = { readonly get: () => T; readonly subscribe: (notify: () => void) => () => void }

/** One aspect of where I am; renders again when that changes. `pick` must give something stable. */
export function usePick<T, P>({ get, subscribe }: Source<T>, pick: (state: T) => P): P {
  return useSyncExternalStore(
    subscribe,
    useCallback(() => pick(get()), [get, pick]),
  )
}
