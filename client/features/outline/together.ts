import { useRef, useSyncExternalStore } from 'react'

/** Begins to listen; returns the way to stop. */
export type Listen = (notify: () => void) => () => void

/**
 * What several sources say together, as one flat record; renders again when a field of it changes, and for nothing else.
 * A thousand rows that each listen to ten sources by ten hooks are slow to come. `listen` must be stable.
 */
export function useTogether<T extends object>(listen: Listen, read: () => T): T {
  const last = useRef<T | null>(null)
  return useSyncExternalStore(listen, () => {
    const now = read()
    if (last.current === null || !isSameIn(last.current, now)) last.current = now
    return last.current
  })
}

/** One way to stop all that was begun; what was not begun is false. */
export function allOf(stops: readonly ((() => void) | false)[]): () => void {
  return () => {
    for (const stop of stops) if (stop) stop()
  }
}

function isSameIn<T extends object>(a: T, b: T): boolean {
  return (Object.keys(b) as (keyof T)[]).every((field) => a[field] === b[field])
}
