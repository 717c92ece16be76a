import { useMemo } from 'react'
import { AGREEMENTS_MAX } from '../../../shared/limits.ts'
import { inOrder } from '../../../shared/rules/order.ts'
import { orderBetween, ordersFor } from '../../../shared/rules/orderBetween.ts'
import { type Agreement, emptyAgreement, holds } from '../../../shared/schema/agreement.ts'
import type { Collection } from '../../../shared/schema/collection.ts'
import { useAgreementRecords } from '../../sync/alliance.ts'
import { useBoard, useMe, useRoom, useStage } from '../../sync/BoardSession.tsx'
import { historyOf } from '../../sync/history.ts'
import { newId } from '../../sync/newId.ts'
import { authorFor } from '../../sync/writingFor.ts'

/** What may be done to agreements. Each call is one step of undo. */
export type AgreementEdits = {
  /** A new one, the last of all; its id, or null where there are as many as there may be. */
  readonly add: (start?: Partial<Agreement>) => string | null
  readonly set: (id: string, fields: Partial<Agreement>) => void
  /** One place up or down; its new place from 1, or null where it is the first or the last already. */
  readonly move: (id: string, by: -1 | 1) => number | null
  readonly throwAway: (id: string) => void
  readonly putBack: (id: string) => void
  /** A copy of its words to be changed, beside it; its id, as with `add`. */
  readonly propose: (id: string) => string | null
}

/** How to change agreements; null while I may only read. */
export function useAgreementEdits(): AgreementEdits | null {
  const { canWrite } = useBoard()
  const { doc } = useRoom('board')
  const records = useAgreementRecords()
  const { members } = useStage()
  const me = useMe().id
  return useMemo(() => {
    if (!canWrite) return null
    const history = historyOf(doc)
    return editsOf(records, { author: () => authorFor(members, me), step: (change) => history.step(change) })
  }, [canWrite, doc, records, members, me])
}

type Means = { readonly author: () => string; readonly step: <T>(change: () => T) => T }

/** The same on records alone. */
export function editsOf(records: Collection<Agreement>, { author, step }: Means): AgreementEdits {
  const put = (fields: Partial<Agreement>) => {
    const count = [...records.all().values()].filter(({ deletedAt }) => deletedAt === null).length
    if (count >= AGREEMENTS_MAX) return null
    const id = newId()
    step(() => records.put(id, { ...emptyAgreement, ...fields, author: author(), createdAt: Date.now() }))
    return id
  }
  const listed = () => inOrder(new Map([...records.all()].filter(([, one]) => holds(one))))
  return {
    add: (start) => put({ ...start, order: orderBetween(listed().at(-1)?.[1].order || null, null) }),
    set: (id, fields) => step(() => records.patch(id, fields)),
    move: (id, by) => step(() => moved(records, listed(), id, by)),
    throwAway: (id) => step(() => records.patch(id, { deletedAt: Date.now() })),
    putBack: (id) => step(() => records.patch(id, { deletedAt: null })),
    propose: (id) => {
      const of = records.get(id)
      return of ? put({ ...of, order: '', tension: null, needs: [], source: null, proposes: id }) : null
    },
  }
}

function moved(
  records: Collection<Agreement>,
  listed: ReturnType<typeof inOrder<Agreement>>,
  id: string,
  by: -1 | 1,
): number | null {
  const from = listed.findIndex(([one]) => one === id)
  const to = from + by
  if (from === -1 || to < 0 || to >= listed.length) return null
  const rest = listed.filter(([one]) => one !== id)
  const [before, after] = [rest[to - 1]?.[1].order ?? null, rest[to]?.[1].order ?? null]
  const isRoom = before !== '' && after !== '' && (before === null || after === null || before < after)
  if (isRoom) records.patch(id, { order: orderBetween(before, after) })
  else {
    // Two who added at once got the same order: there is no place between them until all have one of their own.
    const ids = [...rest.slice(0, to).map(([one]) => one), id, ...rest.slice(to).map(([one]) => one)]
    const orders = ordersFor(ids.length)
    for (const [at, one] of ids.entries()) records.patch(one, { order: orders[at] ?? '' })
  }
  return to + 1
}
