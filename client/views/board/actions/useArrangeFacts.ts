import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useBoard, useStage } from '../../../sync/BoardSession.tsx'
import { itemKinds, itemOf, recordsOf } from '../../../sync/items.ts'
import type { Desk } from '../boardDesk.ts'

/** What is selected, as far as it decides how it may be arranged. The same object while none of it changes. */
export type ArrangeFacts = {
  readonly count: number
  /** Things that are not in the same group yet. */
  readonly canGroup: boolean
  readonly isGrouped: boolean
  readonly isLocked: boolean
  /** Things whose size can be changed. */
  readonly sizable: number
}

export function useArrangeFacts(desk: Desk): ArrangeFacts {
  const board = useBoard()
  const { locks } = useStage()
  const subscribe = useCallback(
    (notify: () => void) => {
      const stops = [
        desk.subscribe(notify),
        locks.subscribeAll(notify),
        ...itemKinds.map((kind) => recordsOf(board, kind).subscribeAll(notify)),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
    [desk, board, locks],
  )
  // As text, so that the same facts are the same: this is asked whenever anybody types.
  const facts = useSyncExternalStore(subscribe, () => {
    const items = desk.get().selected.flatMap((id) => itemOf(board, id) ?? [])
    const groups = new Set(items.map(({ record }) => record.group))
    return JSON.stringify({
      count: items.length,
      canGroup: items.length > 1 && (groups.size > 1 || groups.has(null)),
      isGrouped: items.some(({ record }) => record.group !== null),
      isLocked: items.length > 0 && items.every(({ id }) => locks.get(id) !== undefined),
      sizable: items.filter(({ kind }) => kind !== 'stroke').length,
    } satisfies ArrangeFacts)
  })
  return useMemo(() => JSON.parse(facts) as ArrangeFacts, [facts])
}
