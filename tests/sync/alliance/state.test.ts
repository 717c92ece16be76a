import { expect, test } from 'vitest'
import { agree, allianceOf, monthly, say } from '../../helpers/alliance.ts'
import { ask } from '../../helpers/asked.ts'
import { startWorkshop, type Workshop } from '../../helpers/workshop.ts'

async function asked() {
  const workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const ana = await workshop.join('ana', 'participant')
  await agree(workshop, { a: { what: 'We tell bad news first.' }, b: { what: 'No calls after six.' } })
  const { alliance } = await allianceOf(workshop)
  return { workshop, fay, ana, alliance, [Symbol.asyncDispose]: () => workshop[Symbol.asyncDispose]() }
}

const settled = { version: 'v1', from: null, review: monthly }
const allIn = [
  ['a', 'in'],
  ['b', 'in'],
] as const

test('[ALL-20] what was proposed becomes active with the last answer, whatever it was, and a newcomer does not take that back', async () => {
  await using given = await asked()
  const { workshop, fay, ana, alliance } = given
  expect((await say(workshop, fay, allIn)).status).toBe(204)
  expect(await ask(workshop, ana, 'alliance.settle', settled)).toEqual({ status: 204 })
  expect(alliance.get()).toMatchObject({ state: 'proposed', version: 'v1', review: monthly, activeAt: null })
  expect((await say(workshop, ana, [['a', 'in']])).status).toBe(204)
  expect(alliance.get().state).toBe('proposed')
  expect((await say(workshop, ana, [['b', 'notYet']])).status).toBe(204)
  expect(alliance.get().state).toBe('active')
  expect(alliance.get().activeAt).toBeGreaterThan(0)
  const dan = await workshop.join('dan', 'participant')
  expect((await say(workshop, dan, [['a', 'in']])).status).toBe(204)
  expect(await ask(workshop, fay, 'alliance.settle', { ...settled, version: 'v2', from: 'v1' })).toEqual({
    status: 204,
  })
  expect(alliance.get()).toMatchObject({ state: 'active', version: 'v2' })
})

test('[ALL-20] it also becomes active when whoever it waited for goes, is removed, erased, or declines', async () => {
  for (const goes of ['leave', 'remove', 'erase', 'decline', 'proxy'] as const) {
    await using given = await asked()
    const { workshop, fay, ana, alliance } = given
    if (goes === 'proxy') {
      expect(await fay.command('proxy.add', { member: 'kim', name: 'Kim' })).toBe(204)
      expect((await say(workshop, ana, allIn)).status).toBe(204)
    }
    expect((await say(workshop, fay, allIn)).status).toBe(204)
    expect((await ask(workshop, fay, 'alliance.settle', settled)).status).toBe(204)
    expect(alliance.get().state).toBe('proposed')
    if (goes === 'leave') expect(await ana.command('member.leave', {})).toBe(204)
    if (goes === 'remove') expect(await fay.command('member.remove', { member: ana.member.id })).toBe(204)
    if (goes === 'erase') expect(await ana.command('member.erase', { words: 'keep' })).toBe(204)
    if (goes === 'decline') expect(await ana.command('alliance.belong', { as: 'declined' })).toBe(204)
    if (goes === 'proxy') expect(await fay.command('proxy.remove', { member: 'kim' })).toBe(204)
    expect(alliance.get().state, goes).toBe('active')
  }
})

test('[ALL-20] a role takes nobody away who is waited for; it becomes active then if nothing is left to ask', async () => {
  await using given = await asked()
  const { workshop, fay, ana, alliance } = given
  expect((await say(workshop, fay, allIn)).status).toBe(204)
  expect((await say(workshop, ana, [['a', 'in']])).status).toBe(204)
  expect((await ask(workshop, fay, 'alliance.settle', settled)).status).toBe(204)
  expect(await fay.command('member.role', { member: ana.member.id, role: 'facilitator' })).toBe(204)
  expect(alliance.get().state).toBe('proposed')
  // What it waited for goes by an edit, of which no command hears.
  await agree(workshop, { b: { deletedAt: 1 } })
  expect(alliance.get().state).toBe('proposed')
  expect(await fay.command('member.role', { member: ana.member.id, role: 'participant' })).toBe(204)
  expect(alliance.get().state).toBe('active')
})

test('[ALL-20] erasing one of two it waits for leaves it waiting for the other, whatever becomes of the words', async () => {
  for (const words of ['keep', 'remove'] as const) {
    await using given = await asked()
    const { workshop, fay, ana, alliance } = given
    const dan = await workshop.join('dan', 'participant')
    expect((await say(workshop, fay, allIn)).status).toBe(204)
    expect((await ask(workshop, fay, 'alliance.settle', settled)).status).toBe(204)
    expect(await fay.command('member.erase', { member: dan.member.id, words })).toBe(204)
    expect(alliance.get().state, words).toBe('proposed')
    expect(await fay.command('member.erase', { member: ana.member.id, words })).toBe(204)
    expect(alliance.get().state, words).toBe('active')
  }
})

test('[ALL-21] nothing comes alive for nobody: where all said no, it stays a proposal', async () => {
  await using given = await asked()
  const { workshop, fay, ana, alliance } = given
  expect((await ask(workshop, fay, 'alliance.settle', settled)).status).toBe(204)
  const none = [
    ['a', 'out'],
    ['b', 'notYet'],
  ] as const
  for (const who of [fay, ana]) expect((await say(workshop, who, none)).status).toBe(204)
  expect(alliance.get().state).toBe('proposed')
  expect(await ask(workshop, fay, 'alliance.state', { to: 'active', from: 'proposed' })).toMatchObject({
    status: 409,
    code: 'still-asked',
  })
})

test('[ALL-22] two who ask at once ask once, with a day to come or none, and for something', async () => {
  await using given = await asked()
  const { workshop, fay, ana, alliance } = given
  const past = { ...monthly, on: '2020-01-01' }
  expect(await ask(workshop, ana, 'alliance.settle', { ...settled, review: past })).toMatchObject({
    code: 'review-past',
  })
  expect(alliance.get().version).toBeNull()
  const answers = await Promise.all([
    ask(workshop, fay, 'alliance.settle', { ...settled, version: 'f', review: null }),
    ask(workshop, ana, 'alliance.settle', { ...settled, version: 'a', review: null }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409])
  expect(answers.find(({ status }) => status === 409)?.code).toBe('already-asked')
  expect(alliance.get().review).toBeNull()
  expect(alliance.get().reviewSetAt).toBeGreaterThan(0)
  await agree(workshop, { a: { deletedAt: 1 }, b: { retiredAt: 1 } })
  const { version } = alliance.get()
  expect(await ask(workshop, fay, 'alliance.settle', { ...settled, version: 'x', from: version })).toMatchObject({
    code: 'nothing-agreed',
  })
})

async function go({ workshop, fay }: { workshop: Workshop; fay: Awaited<ReturnType<Workshop['join']>> }, way: string) {
  const [from, to] = way.split(' → ') as ['active', 'paused']
  const { status, code } = await ask(workshop, fay, 'alliance.state', { to, from })
  return code ?? status
}

test('[ALL-23] it rests, ends and is taken up again as what it was; who saw another state is told', async () => {
  await using given = await asked()
  const { workshop, fay, ana, alliance } = given
  expect(await go(given, 'proposed → closed')).toBe(204)
  expect(await ask(workshop, fay, 'alliance.settle', settled)).toMatchObject({ code: 'alliance-closed' })
  expect(await go(given, 'closed → active')).toBe('alliance-closed')
  expect(await go(given, 'closed → proposed')).toBe(204)
  for (const who of [fay, ana]) expect((await say(workshop, who, allIn)).status).toBe(204)
  expect((await ask(workshop, fay, 'alliance.settle', settled)).status).toBe(204)
  expect(alliance.get().state).toBe('active')
  expect(await go(given, 'proposed → paused')).toBe('state-changed')
  expect(await go(given, 'active → inReview')).toBe('state-changed')
  expect(await go(given, 'active → paused')).toBe(204)
  expect(await go(given, 'active → closed')).toBe('alliance-paused')
  expect(await go(given, 'paused → active')).toBe(204)
  expect(await go(given, 'active → closed')).toBe(204)
  expect(await go(given, 'closed → active')).toBe(204)
})

test('[REV-2] the day and the rhythm may be moved on any day, or said to be none; a viewer may not', async () => {
  await using given = await asked()
  const { workshop, fay, ana, alliance } = given
  const wall = await workshop.join('wall', 'viewer')
  expect(alliance.get().reviewSetAt).toBeNull()
  expect(await ask(workshop, ana, 'review.set', { review: null })).toEqual({ status: 204 })
  expect(alliance.get()).toMatchObject({ review: null, reviewSetAt: expect.any(Number) })
  const every = { on: '2999-03-01', rhythm: 'custom', everyDays: 10 } as const
  expect(await ask(workshop, fay, 'review.set', { review: every, endsOn: '2999-09-01' })).toEqual({ status: 204 })
  expect(alliance.get()).toMatchObject({ review: every, endsOn: '2999-09-01' })
  expect(await ask(workshop, fay, 'review.set', { review: monthly })).toEqual({ status: 204 })
  expect(alliance.get()).toMatchObject({ review: monthly, endsOn: '2999-09-01' })
  for (const review of [
    { ...every, everyDays: 0 },
    { ...every, on: '2999-02-30' },
  ])
    expect((await ask(workshop, fay, 'review.set', { review })).status).toBe(400)
  expect((await ask(workshop, wall, 'review.set', { review: null })).status).toBe(403)
  expect(alliance.get().review).toEqual(monthly)
})
