import { expect, test } from 'vitest'
import { changesBetween } from '../../../shared/rules/alliance/changes.ts'
import { meaningOf } from '../../../shared/rules/alliance/meaning.ts'
import { type Agreement, agreedOf, agreementsOf, emptyAgreement, termsOf } from '../../../shared/schema/agreement.ts'
import type { Opened } from '../../helpers/guest.ts'
import { until } from '../../helpers/until.ts'
import { startWorkshop } from '../../helpers/workshop.ts'

const monday: Agreement = {
  ...emptyAgreement,
  what: 'We talk on Mondays',
  owners: ['ana'],
  when: 'at nine',
  order: 'a1',
}
const friday: Agreement = { ...monday, what: 'We talk on Fridays', who: 'all of us', proposes: 'a' }
const meant = (words: Agreement) => meaningOf(termsOf(words))
const change = { proposal: 'p', from: meant(monday), to: meant(friday) }

async function withProposal(workshop: Awaited<ReturnType<typeof startWorkshop>>) {
  const created = await workshop.newBoard()
  const fay = await workshop.joinBoard(created, 'fay', 'facilitator')
  const ana = await workshop.joinBoard(created, 'ana', 'participant')
  const board = await ana.open('board')
  const agreements = agreementsOf(board.doc)
  agreements.put('a', { ...monday })
  agreements.put('b', { ...monday, what: 'We eat together', order: 'a2' })
  agreements.put('p', { ...friday })
  await until(() => board.acknowledged() >= 4)
  return { created, fay, ana, board, agreements }
}
const seenBy = async (board: Opened<'board'>, wanted: (agreements: ReturnType<typeof agreementsOf>) => boolean) =>
  until(() => wanted(agreementsOf(board.doc)))

test('[AGR-5] a proposal that is taken changes the words of its agreement, and of no other', async () => {
  await using workshop = await startWorkshop()
  const { fay, ana, agreements } = await withProposal(workshop)
  const theirs = await fay.open('board')
  const before = agreedOf(agreements.all())
  expect(await ana.command('change.take', change)).toBe(204)
  await seenBy(theirs, (all) => all.get('a')?.what === 'We talk on Fridays' && all.get('p')?.deletedAt !== null)
  await until(() => agreements.get('p')?.deletedAt !== null)
  expect(agreements.get('a')).toEqual({ ...monday, what: friday.what, who: friday.who })
  const { changed, kept, added, retired } = changesBetween(before, agreedOf(agreements.all()))
  expect(changed.map(({ id, fields }) => [id, ...fields])).toEqual([['a', 'what', 'who']])
  expect([kept, [...added], retired]).toEqual([['b'], [], []])
})

test('[AGR-5] of two who take it at once it is done once, and who saw other words is told so', async () => {
  await using workshop = await startWorkshop()
  const { fay, ana, board, agreements } = await withProposal(workshop)
  const both = await Promise.all([ana.command('change.take', change), fay.command('change.take', change)])
  expect(both).toEqual([204, 204])
  await until(() => agreements.get('p')?.deletedAt !== null)
  expect(agreements.get('a')?.what).toBe('We talk on Fridays')
  // Somebody words it otherwise since: the same press once more must not bring the old words back.
  agreements.patch('a', { when: 'at ten' })
  agreements.put('q', { ...friday, what: 'We talk daily' })
  await until(() => board.acknowledged() >= 6)
  expect(await fay.command('change.take', change)).toBe(409)
  const daily = { proposal: 'q', from: change.to, to: meant({ ...friday, what: 'We talk daily' }) }
  expect(await ana.command('change.take', daily)).toBe(409)
  expect(agreements.get('a')).toEqual({ ...monday, what: friday.what, who: friday.who, when: 'at ten' })
})

test('[AGR-5] words that somebody still writes are not taken, nor what was put away', async () => {
  await using workshop = await startWorkshop()
  const { fay, ana, board, agreements } = await withProposal(workshop)
  agreements.text('p', 'what')?.insert(0, 'Perhaps: ')
  await until(() => board.acknowledged() >= 5)
  expect(await fay.command('change.take', change)).toBe(409)
  agreements.patch('p', { deletedAt: 1 })
  await until(() => board.acknowledged() >= 6)
  expect(await ana.command('change.take', change)).toBe(409)
  expect(agreements.get('a')?.what).toBe('We talk on Mondays')
})

test('[AGR-6] who may not write takes no proposal, and nobody takes one into what is gone', async () => {
  await using workshop = await startWorkshop()
  const { created, fay, ana, board, agreements } = await withProposal(workshop)
  const wall = await workshop.joinBoard(created, 'wall', 'viewer')
  expect(await wall.command('change.take', change)).toBe(403)
  expect(await ana.command('change.take', { ...change, proposal: 'a' })).toBe(404)
  expect(await fay.command('board.lock', { locked: true })).toBe(204)
  expect(await ana.command('change.take', change)).toBe(409)
  expect(await fay.command('board.lock', { locked: false })).toBe(204)
  agreements.patch('a', { deletedAt: 1 })
  await until(() => board.acknowledged() >= 5)
  expect(await ana.command('change.take', change)).toBe(409)
  agreements.patch('a', { deletedAt: null, retiredAt: 1 })
  await until(() => board.acknowledged() >= 6)
  expect(await ana.command('change.take', change)).toBe(409)
  expect(agreements.get('a')?.what).toBe('We talk on Mondays')
})
