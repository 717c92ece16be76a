import { useSyncExternalStore } from 'react'

const narrow = matchMedia('(width < 40rem)')

/** Whether this is a phone, or as narrow as one. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches)
}

function subscribe(notify: () => void): () => void {
  narrow.addEventListener('change', notify)
  return () => narrow.removeEventListener('change', notify)
}
