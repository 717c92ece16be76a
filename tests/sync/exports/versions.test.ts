import { expect, test } from 'vitest'
import { type BoardFile, recordsIn } from '../../../shared/boardFile.ts'
import { meaningOf } from '../../../shared/rules/alliance/meaning.ts'
import { inOrder } from '../../../shared/rules/order.ts'
import { Agreement, agreementsOf, emptyAgreement, termsOf } from '../../../shared/schema/agreement.ts'
import { allianceDoc } from '../../../shared/schema/alliance.ts'
import { tensionDoc } from '../../../shared/schema/tension.ts'
import type { Guest } from '../../helpers/guest.ts'
import { until } from '../../helpers/until.ts'
import { startWorkshop, type Workshop } from '../../helpers/workshop.ts'

async function version(workshop: Workshop, who: Guest, id: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${workshop.address}/api/boards/${who.boardId}/versions/${id}`, {
    headers: { authorization: `Bearer ${who.token}` },
  })
  return { status: answer.status, text: await answer.text() }
}

test('[EXP-1] a version is what everybody saw when it was kept, and stays so', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const ana = await workshop.join('ana', 'participant')
  const wall = await workshop.join('wall', 'viewer')
  const board = await ana.open('board')
  const mine = await ana.open('private')
  const deck = await fay.open('deck')
  const { agreements } = tensionDoc(board.doc)
  agreements.put('a1', { ...emptyAgreement, what: 'We answer within a day', author: ana.member.id })
  board.notes.put('n1', { text: 'keep-me-7f2', author: ana.member.id, createdAt: 1 })
  mine.drafts.put('d1', { text: 'draft-canary-7f2' })
  deck.notes.put('f1', { text: 'deck-canary-7f2' })
  await until(() => board.acknowledged() >= 3 && mine.acknowledged() >= 2 && deck.acknowledged() >= 2)
  expect(await wall.command('version.keep', { version: 'v1', name: 'Before lunch' })).toBe(403)
  expect(await ana.command('version.keep', { version: 'v1', name: 'Before lunch' })).toBe(204)
  agreements.text('a1', 'what')?.insert(0, 'Changed: ')
  await until(() => board.acknowledged() >= 4)

  for (const who of [fay, ana, wall]) {
    const { status, text } = await version(workshop, who, 'v1')
    expect(status).toBe(200)
    const file = JSON.parse(text) as BoardFile
    expect(recordsIn(file.board.agreements, Agreement).get('a1')?.what).toBe('We answer within a day')
    expect(text).toContain('keep-me-7f2')
    const kept = await workshop.store.findBoard({ id: who.boardId })
    const secrets = [
      'draft-canary-7f2',
      'deck-canary-7f2',
      kept?.code,
      kept?.secret,
      ...Object.values(kept?.keyHashes ?? {}),
    ]
    for (const secret of [...secrets, ...[...deck.prompts.all().values()].map(({ text }) => text)])
      expect(text).not.toContain(secret)
  }
  const stage = await ana.open('stage')
  expect([...allianceDoc(stage.doc).versions.all()]).toMatchObject([
    ['v1', { name: 'Before lunch', why: 'named', by: ana.member.id }],
  ])
  expect((await version(workshop, ana, 'v2')).status).toBe(404)
  const stranger = await workshop.joinBoard(await workshop.newBoard(), 'eve', 'facilitator')
  const answer = await fetch(`${workshop.address}/api/boards/${ana.boardId}/versions/v1`, {
    headers: { authorization: `Bearer ${stranger.token}` },
  })
  expect(answer.status).toBe(401)
})

test('[EXP-3] a name that was taken off, or changed, is so in versions from before', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('Fay before', 'facilitator')
  const board = await fay.open('board')
  board.notes.put('n1', { text: 'mine', author: fay.member.id, createdAt: 1 })
  board.notes.put('n2', { text: 'mine, too', author: fay.member.id, createdAt: 1 })
  await until(() => board.acknowledged() >= 3)
  expect(await fay.command('version.keep', { version: 'v1', name: 'One' })).toBe(204)
  board.notes.patch('n1', { author: null })
  expect(await fay.command('member.rename', { name: 'Fay now' })).toBe(204)
  await until(() => board.acknowledged() >= 4)
  const { text } = await version(workshop, fay, 'v1')
  const file = JSON.parse(text) as BoardFile
  expect(file.board.notes?.n1?.author).toBeNull()
  expect(file.board.notes?.n2?.author).toBe(fay.member.id)
  expect(text).toContain('Fay now')
  expect(text).not.toContain('Fay before')
})

test('[EXP-4] going on keeps what was written until then, and an alliance that becomes active what people said yes to', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const board = await fay.open('board')
  const stage = await fay.open('stage')
  const { versions, alliance } = allianceDoc(stage.doc)
  const [first, second, third] = inOrder(stage.steps.all()).map(([id]) => id)
  expect(await fay.command('step.go', { step: second ?? '' })).toBe(204)
  board.notes.put('n1', { text: 'Trust', author: fay.member.id, createdAt: 1 })
  agreementsOf(board.doc).put('a1', { ...emptyAgreement, what: 'We answer within a day' })
  await until(() => board.acknowledged() >= 3)
  expect(await fay.command('step.go', { step: third ?? '' })).toBe(204)
  await until(() => versions.all().size === 1)
  // Nothing is new: nothing is kept.
  expect(await fay.command('step.go', { step: first ?? '' })).toBe(204)
  expect(await fay.command('version.keep', { version: 'end', name: 'End' })).toBe(204)
  await until(() => versions.get('end'))
  const [kept] = [...versions.all().values()]
  expect(kept).toMatchObject({ why: 'step', name: stage.steps.get(second ?? '')?.title, by: null })
  expect(versions.all().size).toBe(2)

  expect(await fay.command('alliance.settle', { version: 'said', from: null, review: null })).toBe(204)
  const meaning = meaningOf(termsOf(agreementsOf(board.doc).get('a1') ?? emptyAgreement))
  const yes = { agreement: 'a1', meaning, stance: 'in' as const, words: '' }
  expect(await fay.command('commit.say', { items: [yes] })).toBe(204)
  await until(() => alliance.get().state === 'active' && versions.get('said'))
  await until(async () => (await version(workshop, fay, 'said')).text.includes(meaning))
})

test('[EXP-2] what was kept stays what it is: taken up again it reads as it did, and nobody keeps another under its id', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const bob = await workshop.join('bob', 'participant')
  const [board, stage] = [await fay.open('board'), await fay.open('stage')]
  const { versions, alliance } = allianceDoc(stage.doc)
  agreementsOf(board.doc).put('a1', { ...emptyAgreement, what: 'We answer within a day' })
  await until(() => board.acknowledged() >= 2)
  expect(await fay.command('version.keep', { version: 'mine', name: 'Before' })).toBe(204)
  expect(await bob.command('alliance.settle', { version: 'mine', from: null, review: null })).toBe(409)
  expect(await fay.command('alliance.settle', { version: 'said', from: null, review: null })).toBe(204)
  const meaning = meaningOf(termsOf(agreementsOf(board.doc).get('a1') ?? emptyAgreement))
  const items = [{ agreement: 'a1', meaning, stance: 'in' as const, words: '' }]
  for (const guest of [fay, bob]) expect(await guest.command('commit.say', { items })).toBe(204)
  await until(() => alliance.get().state === 'active')
  await until(async () => (await version(workshop, fay, 'said')).text.includes(meaning))
  const before = versions.get('said')?.at
  expect(await fay.command('alliance.state', { to: 'paused', from: 'active' })).toBe(204)
  board.notes.put('n1', { text: 'written while it rested', author: fay.member.id, createdAt: 1 })
  expect(await fay.command('alliance.state', { to: 'active', from: 'paused' })).toBe(204)
  expect(await fay.command('checkin.open', { checkin: 'mine', isNamed: true })).toBe(409)
  expect(await fay.command('version.keep', { version: 'end', name: 'End' })).toBe(204)
  await until(() => versions.get('end'))
  expect(versions.get('said')?.at).toBe(before)
  expect((await version(workshop, fay, 'said')).text).not.toContain('while it rested')
})
