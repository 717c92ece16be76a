import { useSyncExternalStore } from 'react'

let erased: ReadonlySet<string> = new Set()
const listeners = new Set<() => void>()

/** Shows these strokes as good as gone, here alone. */
export function showErased(ids: ReadonlySet<string>): void {
  if (ids.size === erased.size) return
  erased = new Set(ids)
  for (const notify of listeners) notify()
}

export function useIsErased(id: string): boolean {
  return useSyncExternalStore(subscribe, () => erased.has(id))
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify)
  return () => listeners.delete(notify)
}
