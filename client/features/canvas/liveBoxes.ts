import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Point } from './geometry.ts'

/** A size that is not written yet, and how far the top left corner is from where it is written. */
export type LiveBox = { readonly by: Point; readonly size: Point }

const boxes = new Map<string, LiveBox>()
const listeners = new Map<string, Set<() => void>>()

/** Shows a thing in a size that is not written yet, while I pull at it; null: as it is written. */
export function setLiveBox(id: string, box: LiveBox | null): void {
  if (box === null) boxes.delete(id)
  else boxes.set(id, box)
  for (const notify of listeners.get(id) ?? []) notify()
}

/** Where a thing is while I pull at its edges; null at all other times. */
export function useLiveBox(id: string): LiveBox | null {
  const subscribe = useCallback(
    (notify: () => void) => {
      const mine = listeners.get(id) ?? new Set()
      listeners.set(id, mine.add(notify))
      return () => {
        mine.delete(notify)
        if (mine.size === 0) listeners.delete(id)
      }
    },
    [id],
  )
  return useSyncExternalStore(subscribe, () => boxes.get(id) ?? null)
}

/** The record as it is to be drawn now: with the size it has while I pull at its edges; and how that size lies. */
export function useShown<T extends { readonly size: readonly [number, number] }>(
  id: string,
  record: T,
): readonly [T, LiveBox | null] {
  const live = useLiveBox(id)
  const shown = useMemo(() => (live ? { ...record, size: live.size } : record), [live, record])
  return [shown, live]
}
