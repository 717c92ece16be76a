import { useSyncExternalStore } from 'react'

const narrow = matchMedia('(width < 40rem)')

/** The same for whoever asks once. */
export function isNarrow(): boolean {
  return narrow.matches
}

/** Whether this is a phone, or as narrow as one. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow)
}

function subscribe(notify: () => void): () => void {
  narrow.addEventListener('change', notify)
  return () => narrow.removeEventListener('change', notify)
}
