import { useSyncExternalStore } from 'react'
import { useRoom } from '../../../sync/BoardSession.tsx'
import { historyOf, type Reach } from '../../../sync/history.ts'

/** Whether there is something of mine to take back, or to do again. */
export function useHistoryReach(): Reach {
  const history = historyOf(useRoom('board').doc)
  return useSyncExternalStore(history.subscribe, history.get)
}
