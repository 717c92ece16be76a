import type { CreatedBoard, Joined } from '../../shared/api.ts'
import { type Agreement, agreementsOf, emptyAgreement } from '../../shared/schema/agreement.ts'
import { Guest } from './guest.ts'
import { until } from './until.ts'
import { call } from './workshop.ts'

export type Scribe = AsyncDisposable & {
  readonly guest: Guest
  /** Puts other words in place of those of an agreement. */
  readonly rewrite: (id: string, what: string) => Promise<void>
}

/** Writes agreements into a board without a screen, and takes no part in the alliance itself. */
export async function scribe(
  address: string,
  { board, keys }: CreatedBoard,
  agreements: Readonly<Record<string, Partial<Agreement>>>,
): Promise<Scribe> {
  const joined = await call<Joined>(`${address}/api/boards/${board.id}/join`, { key: keys.participant, name: 'Scribe' })
  const guest = new Guest(address, board.id, joined)
  const { doc, acknowledged } = await guest.open('board')
  await until(() => acknowledged() > 0)
  const write = async (change: () => void) => {
    const before = acknowledged()
    change()
    await until(() => acknowledged() > before)
  }
  const records = agreementsOf(doc)
  await write(() =>
    doc.transact(() => {
      for (const [id, fields] of Object.entries(agreements))
        records.put(id, { ...emptyAgreement, order: id, ...fields })
    }),
  )
  if ((await guest.command('alliance.belong', { as: 'declined' })) !== 204)
    throw new Error('The scribe had to take part.')
  return {
    guest,
    rewrite: (id, what) =>
      write(() => {
        const words = records.text(id, 'what')
        words?.delete(0, words.length)
        words?.insert(0, what)
      }),
    [Symbol.asyncDispose]: async () => guest.leave(),
  }
}
