import { useSyncExternalStore } from 'react'
import { useSession } from './BoardSession.tsx'
import type { SavedState } from './saved.ts'

/** What a person may rely on right now, over all open rooms. */
export function useSaved(): SavedState {
  const session = useSession()
  return useSyncExternalStore(session.subscribeSaved, session.getSaved)
}
