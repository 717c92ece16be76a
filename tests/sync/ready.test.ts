import { expect, test } from 'vitest'
import { openSqlite } from '../../server/store/sqlite.ts'
import { READY_DELAY_MS } from '../../shared/limits.ts'
import { Guest } from '../helpers/guest.ts'
import { ask, sealedSession } from '../helpers/sealed.ts'
import { until } from '../helpers/until.ts'
import { startWorkshop } from '../helpers/workshop.ts'

test('[CMD-43] who is done says so, once however often, and takes it back; everybody sees who and how many', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben'])
  const { fay, people } = session
  const [ana, ben] = people
  if (!ana || !ben) throw new Error('nobody came')
  await ask(session, 'p')
  const say = (one: typeof ana, ready: boolean, promptId = 'p') => one.guest.command('seat.ready', { promptId, ready })
  const many = await Promise.all([say(ana, true), say(ana, true), say(ben, true), say(ana, true)])
  expect(many).toEqual([204, 204, 204, 204])
  await until(() => fay.stage.prompts.get('p')?.ready === 2)
  expect(fay.stage.members.get(ana.id)?.ready).toBe('p')
  expect([await say(ana, false), await say(ana, false)]).toEqual([204, 204])
  await until(() => fay.stage.prompts.get('p')?.ready === 1)
  expect(fay.stage.members.get(ana.id)?.ready).toBeNull()
  expect(fay.stage.members.get(ben.id)?.ready).toBe('p')

  await ask(session, 'q')
  expect(await say(ana, true)).toBe(409)
  expect(await say(ana, true, 'nowhere')).toBe(404)
  const wall = await workshop.join('wall', 'viewer')
  expect(await wall.command('seat.ready', { promptId: 'q', ready: true })).toBe(403)
  expect([await say(fay, true, 'q'), await say(ben, true, 'q')]).toEqual([204, 204])
  await until(() => fay.stage.prompts.get('q')?.ready === 2)
  expect(fay.stage.prompts.get('p')?.ready).toBe(1)
})

test('[PRV-23] who is done with an anonymous prompt is nobody’s business: only how many, late and together', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben', 'cem'])
  const { fay, people } = session
  const [ana, ben, cem] = people
  if (!ana || !ben || !cem) throw new Error('nobody came')
  await ask(session, 'p', { anonymous: true })
  await until(() => [fay, ...people].every(({ stage }) => stage.session.get().prompt === 'p'))
  // Who is here may be told; that is over before anybody is done.
  const here = [fay, cem].flatMap(({ stage, board }) => [stage, board].map(({ provider }) => provider.awareness))
  await until(() => here.every((awareness) => awareness.getStates().size === 4))
  const before = [fay, cem].map(({ guest }) => guest.received.length)
  const told: number[] = []
  cem.stage.prompts.subscribe('p', () => told.push(Date.now()))
  const began = Date.now()
  for (const one of [ana, ben]) expect(await one.guest.command('seat.ready', { promptId: 'p', ready: true })).toBe(204)
  await until(() => ana.own.ready.get('p')?.ready)
  await until(() => fay.stage.prompts.get('p')?.ready === 2)
  await until(() => cem.stage.prompts.get('p')?.ready === 2)
  // Timers may fire a millisecond early.
  expect((told[0] ?? 0) - began).toBeGreaterThanOrEqual(READY_DELAY_MS - 5)
  expect(told.length).toBeLessThanOrEqual(2)
  for (const [at, one] of [fay, cem].entries()) {
    const frames = one.guest.received.slice(before[at]).map((frame) => Buffer.from(frame))
    expect(frames.filter((frame) => [ana, ben].some(({ id }) => frame.includes(id)))).toEqual([])
    for (const { id } of [ana, ben]) expect(one.stage.members.get(id)?.ready).toBeNull()
  }
  await ana.guest.command('seat.ready', { promptId: 'p', ready: false })
  await until(() => fay.stage.prompts.get('p')?.ready === 1)
  expect(ana.own.ready.get('p')?.ready).toBe(false)
})

test('[PRV-23] a restart in between loses no count', async () => {
  const store = openSqlite(':memory:')
  const first = await startWorkshop({ store })
  const session = await sealedSession(first, ['ana', 'ben', 'cem'])
  const { fay, people } = session
  await ask(session, 'p', { anonymous: true })
  await people[0]?.guest.command('seat.ready', { promptId: 'p', ready: true })
  for (const { guest } of [fay, ...people]) guest.leave()
  await first.app.drain()
  await using second = await startWorkshop({ store })
  const again = new Guest(second.address, fay.guest.boardId, { ...fay.guest, board: first.board.board })
  const stage = await again.open('stage')
  expect(stage.prompts.get('p')?.ready).toBe(0)
  expect(await again.command('timer.start', { seconds: 60 })).toBe(204)
  await until(() => stage.prompts.get('p')?.ready === 1)
  again.leave()
})
