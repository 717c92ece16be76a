import { useSyncExternalStore } from 'react'

let open: string | null = null
const listeners = new Set<() => void>()

/** Opens the talk about an answer, or closes it. It stays open while questions come and go: somebody may be writing in it. */
export function openTalk(note: string | null): void {
  open = note
  for (const notify of listeners) notify()
}

/** The note whose talk is open on this phone; null: none. */
export function useOpenTalk(): string | null {
  return useSyncExternalStore(onOpen, () => open)
}

function onOpen(notify: () => void): () => void {
  listeners.add(notify)
  return () => listeners.delete(notify)
}
