import type { CreatedBoard, Joined } from '../../shared/api.ts'
import { type Agreement, agreementsOf, emptyAgreement } from '../../shared/schema/agreement.ts'
import { Guest } from './guest.ts'
import { until } from './until.ts'
import { call } from './workshop.ts'

/** Puts agreements on a board as somebody else did before the story begins, under ids `a0`, `a1` …, and leaves. */
export async function agreedOn(
  address: string,
  { board, keys }: Pick<CreatedBoard, 'board' | 'keys'>,
  lines: readonly Partial<Agreement>[],
): Promise<void> {
  const url = `${address}/api/boards/${board.id}/join`
  const guest = new Guest(address, board.id, await call<Joined>(url, { key: keys.facilitator, name: 'Before' }))
  const { doc, acknowledged } = await guest.open('board')
  const before = acknowledged()
  doc.transact(() => {
    for (const [at, line] of lines.entries())
      agreementsOf(doc).put(`a${at}`, { ...emptyAgreement, order: `a${String(at).padStart(2, '0')}`, ...line })
  })
  await until(() => acknowledged() > before)
  await guest.command('member.leave', {})
  guest.leave()
}
