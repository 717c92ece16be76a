import { afterEach, expect, test, vi } from 'vitest'
import { openSqlite } from '../../../server/store/sqlite.ts'
import type { Store } from '../../../server/store/store.ts'
import type { Joined } from '../../../shared/api.ts'
import { turnOf } from '../../../shared/rules/round.ts'
import { timeInStep } from '../../../shared/rules/stepTime.ts'
import { timeLeft, timerState } from '../../../shared/rules/timer.ts'
import { stageOf } from '../../helpers/asked.ts'
import { Guest } from '../../helpers/guest.ts'
import { lasting } from '../../helpers/lasting.ts'
import { mortal } from '../../helpers/mortal.ts'
import { until } from '../../helpers/until.ts'
import { call, startWorkshop, type Workshop } from '../../helpers/workshop.ts'

afterEach(() => void vi.useRealTimers())

/** The same people on another server that goes on with what the first left. */
async function goOn(store: Store, before: Workshop, people: readonly Guest[], attendance = {}) {
  const workshop = { ...(await startWorkshop({ store, attendance })), board: before.board }
  const back = people.map(
    ({ token, member, boardId }) => new Guest(workshop.address, boardId, { token, member, board: before.board.board }),
  )
  const leave = async () => {
    for (const guest of back) guest.leave()
    await workshop[Symbol.asyncDispose]()
  }
  return { workshop, back, [Symbol.asyncDispose]: leave }
}

for (const isKilled of [false, true])
  test(`[ACC-46] a session goes on where it was after the server ${isKilled ? 'was killed' : 'was restarted'}: clocks, turns, hands and seats`, async () => {
    const store = openSqlite(':memory:')
    const life = mortal(store)
    const first = await startWorkshop({ store: life.store })
    const [fay, ana, ben] = await Promise.all([
      first.join('fay', 'facilitator'),
      first.join('ana', 'participant'),
      first.join('ben', 'participant'),
    ])
    const deck = await fay.open('deck')
    await Promise.all([ana.open('board'), ben.open('stage')])
    const stage = await stageOf(first)
    // Who is done is told of those alone that people answer in private, with their names.
    const [promptId = ''] =
      [...deck.prompts.all()].find(([, { mode, anonymous }]) => mode === 'private' && !anonymous) ?? []
    const [, second = ''] = stage.steps.ids()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
    const wait = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds)
    const done = async (...given: Parameters<Guest['command']>) => expect(await fay.command(...given)).toBe(204)
    await done('step.go', { step: second })
    await done('prompt.reveal', { promptId })
    const { step } = stage.session.get()
    const order = [ben, ana, fay].map(({ member }) => member.id)
    await done('round.start', { promptId, by: 'given', order })
    await done('round.next', { from: ben.member.id })
    expect(await ana.command('hand.raise', { raised: true })).toBe(204)
    expect(await ben.command('seat.ready', { promptId, ready: true })).toBe(204)
    await done('timer.start', { seconds: 300 })
    wait(60_000)
    expect(await ben.command('break.call', {})).toBe(204)
    wait(30_000)
    if (isKilled) {
      life.kill()
      first.app.server.closeAllConnections()
      first.app.server.close()
    } else await first.app.drain()
    for (const guest of [fay, ana, ben]) guest.leave()
    // The server is away for ten minutes, which count as the break.
    wait(600_000)

    await using second_ = await goOn(store, first, [fay, ana, ben])
    const { workshop, back } = second_
    const [fay2, ana2, ben2] = back as [Guest, Guest, Guest]
    const now = await stageOf(workshop)
    const { round, ...session } = now.session.get()
    expect(timerState(now.timer.get(), Date.now())).toBe('paused')
    expect(timeInStep(session, Date.now())).toBe(60_000)
    expect([session.step, session.prompt]).toEqual([step, promptId])
    expect(round && turnOf(round)).toBe(ana.member.id)
    expect(now.members.get(ana.member.id)?.handAt).not.toBeNull()
    expect(now.members.get(ben.member.id)?.ready).toBe(promptId)
    expect(await fay2.command('break.end', {})).toBe(204)
    expect([timerState(now.timer.get(), Date.now()), timeLeft(now.timer.get(), Date.now())]).toEqual([
      'running',
      240_000,
    ])
    expect(await ana2.command('round.next', { from: ana.member.id })).toBe(204)
    expect(await ana2.command('round.next', { from: ana.member.id })).toBe(204)
    const again = now.session.get().round
    expect(again && turnOf(again)).toBe(fay.member.id)
    // Nobody has two seats, and nobody is here who did not come back.
    await ben2.open('stage')
    expect(now.members.ids()).toHaveLength(3)
    const { rooms } = workshop.app
    const peers = [...rooms.ofBoard(ben.boardId)].flatMap((room) => [...room.peers].map(({ member }) => member.id))
    expect(peers).toEqual([ben.member.id])
  })

const quick = { lostMs: 30, standInAfterMs: 150, standInWithinMs: 60_000 }

test('[ACC-47] who handed over and goes is not missed; who has it now is, over a reload of one and a restart of the server', async () => {
  const store = openSqlite(':memory:')
  const first = await startWorkshop({ store: lasting(store), attendance: quick })
  const [fay, ana, ben] = await Promise.all([
    first.join('fay', 'facilitator'),
    first.join('ana', 'participant'),
    first.join('ben', 'participant'),
  ])
  const [hers, his] = [await fay.raw('stage'), await ana.raw('board')]
  const stage = await ben.open('stage')
  const { attendance } = first.app
  await until(() => stage.session.get().facilitatorLostAt === null)
  expect(await fay.command('session.handOver', { to: ana.member.id })).toBe(204)
  hers.end()
  await until(() =>
    [...first.app.rooms.ofBoard(fay.boardId)].every(({ peers }) =>
      [...peers].every((peer) => peer.member.id !== fay.member.id),
    ),
  )
  expect(attendance.facilitatorsHere(fay.boardId)).toEqual([ana.member.id])
  expect(await ben.command('session.standIn', {})).toBe(409)
  his.end()
  await until(() => stage.session.get().facilitatorLostAt !== null)
  const lostAt = stage.session.get().facilitatorLostAt ?? 0
  for (const guest of [fay, ana, ben]) guest.leave()
  await first.app.drain()

  await using after = await goOn(store, first, [fay, ana, ben], quick)
  const [fay2, ana2, ben2] = after.back as [Guest, Guest, Guest]
  const now = await stageOf(after.workshop)
  expect(now.session.get().facilitatorLostAt).toBe(lostAt)
  // Who handed over comes back by the link that made her one, and is none.
  const join = `${after.workshop.address}/api/boards/${fay.boardId}/join`
  const back = await call<Joined>(join, { key: first.board.keys.facilitator }, fay2.token)
  expect(back.member).toMatchObject({ id: fay.member.id, role: 'participant' })
  expect(await fay2.command('timer.start', { seconds: 60 })).toBe(403)
  await until(() => Date.now() - lostAt > quick.standInAfterMs)
  const both = await Promise.all([fay2, ben2].map((guest) => guest.command('session.standIn', {})))
  // One of them: the other waits for whoever was it just now.
  expect(both.toSorted()).toEqual([204, 409])
  await ana2.open('deck')
  await until(() => now.session.get().facilitatorLostAt === null)
  expect(now.members.get(ana.member.id)?.role).toBe('facilitator')
})

test('[ACC-48] a clock that is set back makes nobody wait until it has caught up, nor lets anybody stand in sooner', async () => {
  await using workshop = await startWorkshop({ attendance: { lostMs: 30, standInAfterMs: 60_000 } })
  const [fay, ana] = [await workshop.join('fay', 'facilitator'), await workshop.join('ana', 'participant')]
  const stage = await ana.open('stage')
  const socket = await fay.raw('stage')
  await until(() => stage.session.get().facilitatorLostAt === null)
  socket.end()
  await until(() => (stage.session.get().facilitatorLostAt ?? 0) > 0)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_600_000 })
  const standIn = () => ana.command('session.standIn', {})
  expect(await standIn()).toBe(409)
  vi.setSystemTime(Date.now() + 59_000)
  expect(await standIn()).toBe(409)
  vi.setSystemTime(Date.now() + 1_000)
  expect(await standIn()).toBe(204)
})
