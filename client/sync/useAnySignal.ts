import { useCallback, useSyncExternalStore } from 'react'
import { useRoom } from './BoardSession.tsx'

/** Whether anybody ever raised a tending signal here: where nobody did, nothing of them is fetched. */
export function useAnySignal(): boolean {
  const { doc } = useRoom('stage')
  const subscribe = useCallback(
    (notify: () => void) => {
      const signals = doc.getMap('signals')
      signals.observe(notify)
      return () => signals.unobserve(notify)
    },
    [doc],
  )
  return useSyncExternalStore(subscribe, () => doc.getMap('signals').size > 0)
}
