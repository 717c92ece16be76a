import { expect, test } from 'vitest'
import { raisedHands } from '../../../shared/rules/hands.ts'
import { turnOf } from '../../../shared/rules/round.ts'
import { ask, stageOf } from '../../helpers/asked.ts'
import { until } from '../../helpers/until.ts'
import { startWorkshop } from '../../helpers/workshop.ts'

async function circle() {
  const workshop = await startWorkshop()
  const [fay, ana, ben, wall] = await Promise.all([
    workshop.join('fay', 'facilitator'),
    workshop.join('ana', 'participant'),
    workshop.join('ben', 'participant'),
    workshop.join('wall', 'viewer'),
  ])
  const stage = await stageOf(workshop)
  const promptId = (await fay.open('deck')).prompts.ids()[0] ?? ''
  await fay.command('prompt.reveal', { promptId })
  return {
    workshop,
    fay,
    ana,
    ben,
    wall,
    stage,
    promptId,
    [Symbol.asyncDispose]: () => workshop[Symbol.asyncDispose](),
  }
}

test('[CMD-65] hands queue as they go up; each raises their own, facilitators lower any, and twice is once', async () => {
  await using given = await circle()
  const { workshop, fay, ana, ben, wall, stage } = given
  for (const guest of [ben, ana, ben, fay]) expect(await guest.command('hand.raise', { raised: true })).toBe(204)
  const [a, b, f] = [ana, ben, fay].map(({ member }) => member.id)
  expect(raisedHands(stage.members.all())).toEqual([b, a, f])
  expect(await ana.command('hand.raise', { raised: false, member: b ?? '' })).toBe(403)
  expect(await fay.command('hand.raise', { raised: true, member: b ?? '' })).toBe(403)
  expect(await wall.command('hand.raise', { raised: true })).toBe(403)
  expect(await ask(workshop, fay, 'hand.raise', { raised: false, member: 'nobody' })).toMatchObject({ status: 404 })
  for (let time = 0; time < 2; time++)
    expect(await fay.command('hand.raise', { raised: false, member: b ?? '' })).toBe(204)
  await ben.command('hand.raise', { raised: true })
  expect(raisedHands(stage.members.all())).toEqual([a, f, b])
  for (let time = 0; time < 2; time++) expect(await fay.command('hand.clear', {})).toBe(204)
  expect(raisedHands(stage.members.all())).toEqual([])
})

test('[CMD-66] the server makes the order once: the quietest first, the leader last, or as given', async () => {
  await using given = await circle()
  const { workshop, fay, ana, ben, wall, stage, promptId } = given
  const [a = '', b = '', f = ''] = [ana, ben, fay].map(({ member }) => member.id)
  const boards = await Promise.all([ana, ben, fay].map((guest) => guest.open('board')))
  for (const [at, [who, deletedAt]] of (
    [
      [0, null],
      [0, null],
      [2, null],
      [1, 5],
      [1, 5],
      [1, 5],
    ] as const
  ).entries())
    boards[who]?.notes.put(`n${at}`, { text: 'x', at: [0, 0], author: [a, b, f][who], deletedAt })
  await until(() => boards.every(({ notes }) => notes.ids().length === 6))
  const start = (by: 'random' | 'quietest' | 'leaderLast' | 'given', order?: string[]) =>
    ask(workshop, fay, 'round.start', { promptId, by, ...(order ? { order } : {}) })
  expect(await start('quietest')).toEqual({ status: 204 })
  expect(stage.session.get().round).toMatchObject({ prompt: promptId, order: [b, f, a], at: 0 })
  expect(await start('random')).toEqual({ status: 204 })
  expect(stage.session.get().round?.order).toEqual([b, f, a])
  for (let time = 0; time < 2; time++) expect(await fay.command('round.end', {})).toBe(204)
  await start('leaderLast')
  expect(stage.session.get().round?.order.at(-1)).toBe(f)
  await fay.command('round.end', {})
  expect(await start('given', [a, wall.member.id])).toMatchObject({ status: 409, code: 'round-strangers' })
  expect(await start('given', [a, f, a])).toEqual({ status: 204 })
  expect(stage.session.get().round?.order).toEqual([a, f])
  expect(await ask(workshop, fay, 'round.start', { promptId: 'nowhere', by: 'random' })).toMatchObject({ status: 404 })
})

test('[CMD-66] a random order is not always the same', async () => {
  await using given = await circle()
  const { fay, stage, promptId } = given
  const orders = new Set<string>()
  for (let time = 0; time < 25; time++) {
    await fay.command('round.start', { promptId, by: 'random' })
    orders.add(String(stage.session.get().round?.order))
    await fay.command('round.end', {})
  }
  expect(orders.size).toBeGreaterThan(2)
})

test('[CMD-67] a turn passes on once, by who has it or a facilitator; others are told whose it is', async () => {
  await using given = await circle()
  const { workshop, fay, ana, ben, stage, promptId } = given
  const [a = '', b = '', f = ''] = [ana, ben, fay].map(({ member }) => member.id)
  await fay.command('round.start', { promptId, by: 'given', order: [a, b, f] })
  expect(await ask(workshop, ben, 'round.next', { from: a })).toMatchObject({ status: 403 })
  const early = await ask(workshop, ben, 'round.next', { from: b })
  expect(early).toMatchObject({ status: 409, code: 'not-their-turn', message: expect.stringContaining('ana') })
  const both = await Promise.all([ana, fay, ana].map((guest) => guest.command('round.next', { from: a })))
  expect(both).toEqual([204, 204, 204])
  expect(turnOf(stage.session.get().round ?? { order: [], at: 0 })).toBe(b)
  for (let time = 0; time < 2; time++) expect(await fay.command('round.skip', { member: b })).toBe(204)
  const late = await workshop.join('late', 'participant')
  await workshop.join('screen', 'viewer')
  expect(stage.session.get().round).toMatchObject({ order: [a, f, late.member.id], at: 1 })
  expect(await late.command('round.skip', { member: late.member.id })).toBe(403)
  await fay.command('round.next', { from: f })
  await late.command('round.next', { from: late.member.id })
  expect(turnOf(stage.session.get().round ?? { order: [''], at: 0 })).toBeNull()
  expect(await late.command('round.next', { from: late.member.id })).toBe(204)
  await fay.command('round.end', {})
  expect(await ask(workshop, fay, 'round.next', { from: a })).toMatchObject({ status: 409, code: 'round-none' })
})

test('[CMD-67] two who begin different rounds begin one, and the other is told', async () => {
  await using given = await circle()
  const { workshop, fay, stage, promptId } = given
  const gus = await workshop.join('gus', 'facilitator')
  const other = (await fay.open('deck')).prompts.ids()[1] ?? ''
  await fay.command('prompt.reveal', { promptId: other })
  await fay.command('prompt.reveal', { promptId })
  await fay.command('round.start', { promptId, by: 'random' })
  const refused = await ask(workshop, gus, 'round.start', { promptId: other, by: 'random' })
  expect(refused).toMatchObject({ status: 409, code: 'round-on' })
  await gus.command('prompt.reveal', { promptId: other })
  expect(await gus.command('round.start', { promptId: other, by: 'random' })).toBe(204)
  expect(stage.session.get().round?.prompt).toBe(other)
})
