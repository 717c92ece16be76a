import * as Y from 'yjs'
import { allianceDoc } from '../../shared/schema/alliance.ts'
import { stageDoc } from '../../shared/schema/stage.ts'
import type { Room } from '../sync/room.ts'
import type { Means } from './use.ts'

/** So long after somebody left, or an alliance was closed, drafts that were never shown are kept, in milliseconds. */
export const DRAFTS_AFTER_MS = 24 * 3_600_000

/**
 * Deletes drafts that nobody needs any more. Of whoever left: nobody can read them, they themselves least of all, for they
 * come back to a new seat. Of a closed alliance: everybody's that were not shown. Ballots stay, for they are counted.
 * Resolves with when there will be something to do; null: no time soon.
 */
export async function clearDrafts(board: string, { rooms, store }: Means, now: number): Promise<number | null> {
  const { seats, closedAt } = await rooms.lend([{ board, kind: 'stage', owner: null }], async ({ doc }) => {
    const { state, stateAt } = allianceDoc(doc).alliance.get()
    return { seats: [...stageDoc(doc).members.all()], closedAt: state === 'closed' ? stateAt : null }
  })
  const isClosed = closedAt !== null && closedAt + DRAFTS_AFTER_MS <= now
  let touched = false
  for (const [owner, { role, by, leftAt, erased }] of seats) {
    if (role === 'viewer' || by !== null || erased) continue
    const hasLeft = leftAt !== null && leftAt + DRAFTS_AFTER_MS <= now
    if (!hasLeft && !isClosed) continue
    const id = { board, kind: 'private', owner } as const
    // What a server deleted just before it died is in the rows since.
    const has = await rooms.lend(
      [id],
      async (room) => (await clearIn(room, { hasLeft, isClosed })) || room.log.rowsSinceSnapshot > 0,
    )
    if (has) await rooms.rewrite(id, null)
    touched ||= has
  }
  if (touched) await store.forget(board, {})
  const moments = [closedAt, ...seats.map(([, { leftAt }]) => leftAt)]
  const next = moments.flatMap((at) => (at !== null && at + DRAFTS_AFTER_MS > now ? [at + DRAFTS_AFTER_MS] : []))
  return next.length > 0 ? Math.min(...next) : null
}

type Why = { readonly hasLeft: boolean; readonly isClosed: boolean }

/** Whether something was deleted. What was written for somebody without a device is theirs, as long as it may be shown. */
async function clearIn(room: Room, { hasLeft, isClosed }: Why): Promise<boolean> {
  const root = (name: string) => room.doc.getMap(name)
  const drafts = [...root('drafts')].flatMap(([id, draft]) => {
    if (!(draft instanceof Y.Map)) return []
    const isOwn = typeof draft.get('whose') !== 'string'
    return (hasLeft && isOwn) || (isClosed && draft.get('shown') !== true) ? [id] : []
  })
  const takeAways = hasLeft ? [...root('takeaways').keys()] : []
  const sealed = isClosed ? [...root('handedOn').keys()] : []
  if (drafts.length + takeAways.length + sealed.length === 0) return false
  room.write(() => {
    for (const id of drafts) root('drafts').delete(id)
    for (const id of takeAways) root('takeaways').delete(id)
    for (const id of sealed) root('handedOn').delete(id)
  })
  await room.committed()
  return true
}
