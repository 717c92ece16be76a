import { useCallback, useSyncExternalStore } from 'react'
import { itemKinds, itemOf, recordsOf } from '../../sync/items.ts'
import { useAtOutline } from './atOutline.ts'
import { wordsOn } from './words.ts'

/** The words on an item of whatever kind. Renders again when they change. */
export function useItemWords(id: string): string {
  const { board, t } = useAtOutline()
  const subscribe = useCallback(
    (notify: () => void) => {
      const stops = itemKinds.map((kind) => recordsOf(board, kind).subscribe(id, notify))
      return () => {
        for (const stop of stops) stop()
      }
    },
    [board, id],
  )
  return useSyncExternalStore(subscribe, () => {
    const item = itemOf(board, id)
    return item ? wordsOn(item, t) : ''
  })
}
