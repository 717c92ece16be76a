import { expect, test } from 'vitest'
import { memoryBus } from '../../../server/bus/memory.ts'
import { fragileBuses } from '../../helpers/fragile.ts'
import { ask, sealedSession, write } from '../../helpers/sealed.ts'
import { until } from '../../helpers/until.ts'
import { startNodes } from '../../helpers/workshop.ts'

const quick = { tellEveryMs: 100, silentMs: 400, lookEveryMs: 20 }
const soon = { lostMs: 30, standInAfterMs: 100, standInWithinMs: 60_000 }

/** How many each server knows to be here by way of others. */
const elsewhere = ({ nodes, board }: Awaited<ReturnType<typeof startNodes>>) =>
  nodes.map(({ app }) => new Set(app.rooms.elsewhere.of(board.board.id).map(({ id }) => id)).size)

test('[SYN-82] those who are hidden among others are counted over all servers, each person once', async () => {
  await using workshop = await startNodes(2)
  const session = await sealedSession(workshop, ['ana', 'ben'])
  expect(await ask(session, 'p', { anonymous: true })).toBe(409)
  const [fay] = [session.fay.guest]
  // The same three people with more tabs, by the other server.
  for (const { guest } of [session.fay, ...session.people])
    for (const node of workshop.nodes) await guest.through(node.address).open('stage')
  expect(await ask(session, 'p', { anonymous: true })).toBe(409)
  await (await workshop.join('cem', 'participant')).open('stage')
  await until(() => elsewhere(workshop).join() === '4,3')
  expect(await ask(session, 'p', { anonymous: true })).toBe(204)
  await until(() => session.fay.stage.prompts.get('p')?.anonymous === true)
  expect(fay.heard('cem')).toBe(true)
})

test('[SYN-82] nobody stands in while whoever facilitates is here by another server', async () => {
  await using workshop = await startNodes(2, { attendance: soon })
  const fay = await workshop.join('fay', 'facilitator')
  const ana = await workshop.join('ana', 'participant')
  const hers = await fay.raw('stage')
  const stage = await ana.open('stage')
  await until(() => stage.session.get().facilitatorLostAt === null)
  expect(await ana.command('session.standIn', {})).toBe(409)
  expect(ana.heard('fay facilitates now')).toBe(true)
  hers.end()
  await until(() => stage.session.get().facilitatorLostAt !== null)
  await until(async () => (await ana.command('session.standIn', {})) === 204)
  // Both servers know.
  await (await fay.open('stage')).doc
  await until(() => workshop.nodes.every(({ app }) => app.attendance.facilitatorsHere(fay.boardId).length === 2))
})

test('[SYN-82] of those who want to stand in at the same time through several servers, one does', async () => {
  for (const hasSockets of [true, false]) {
    // Long enough for all of them to be answered: whoever stands in without a socket is gone again by then.
    await using workshop = await startNodes(3, { attendance: { ...soon, standInAfterMs: 2000 } })
    const fay = await workshop.join('fay', 'facilitator')
    const others = await Promise.all(['ana', 'ben', 'cem', 'dee'].map((name) => workshop.join(name, 'participant')))
    const stage = await (await workshop.join('wall', 'viewer')).open('stage')
    if (hasSockets) await Promise.all(others.map((one) => one.open('stage')))
    const hers = await fay.raw('stage')
    await until(() => stage.session.get().facilitatorLostAt === null)
    hers.end()
    await until(() => stage.session.get().facilitatorLostAt !== null)
    const all = async () => (await Promise.all(others.map((one) => one.command('session.standIn', {})))).toSorted()
    let last: readonly number[] = []
    await until(async () => {
      last = await all()
      return last.includes(204)
    })
    expect(last).toEqual([204, 409, 409, 409])
  }
})

test('[SYN-82] in a session that leads itself cards come when all are done who are here, by whichever server', async () => {
  await using workshop = await startNodes(2)
  const session = await sealedSession(workshop, ['ana', 'ben'])
  const { fay, people } = session
  const [ana, ben] = people
  if (!ana || !ben) throw new Error('nobody came')
  expect(await ask(session, 'p')).toBe(204)
  await until(() => ana.stage.session.get().prompt === 'p' && ben.stage.session.get().prompt === 'p')
  for (const one of [ana, ben, fay]) await write(one, 'p', `by ${one.id}`)
  expect(await fay.guest.command('guide.start', {})).toBe(204)
  for (const one of [fay, ben]) expect(await one.guest.command('seat.ready', { promptId: 'p', ready: true })).toBe(204)
  expect(await ben.guest.command('guide.show', { promptId: 'p' })).toBe(409)
  expect(await fay.guest.command('guide.show', { promptId: 'p' })).toBe(409)
  expect(await ana.guest.command('seat.ready', { promptId: 'p', ready: true })).toBe(204)
  expect(await ben.guest.command('guide.show', { promptId: 'p' })).toBe(204)
})

test('[SYN-82] once a session leads itself nobody hears more of the deck, by whichever server they had it open', async () => {
  await using workshop = await startNodes(3)
  const leaders = [await workshop.join('fay', 'facilitator'), await workshop.join('gus', 'facilitator')]
  const decks = await Promise.all(leaders.map((one) => one.open('deck')))
  expect(await leaders[0]?.command('guide.start', {})).toBe(204)
  await until(() => decks.every(({ closedWith }) => closedWith() === 4403))
})

test('[SYN-83] while servers do not hear each other, nobody counts as hiding others who may have gone', async () => {
  const { buses, wrapBus } = fragileBuses()
  await using workshop = await startNodes(2, { wrapBus, neighbours: quick })
  const session = await sealedSession(workshop, ['ana', 'ben', 'cem'])
  await until(() => elsewhere(workshop)[0] === 2)
  for (const bus of buses) bus.fall()
  expect(await ask(session, 'p', { anonymous: true })).toBe(409)
  for (const bus of buses) bus.rise()
  await until(() => elsewhere(workshop)[0] === 2)
  expect(await ask(session, 'q', { anonymous: true })).toBe(204)
})

test('[SYN-83] while servers do not hear each other, nobody is missed who may be here, nor stood in for', async () => {
  const { buses, wrapBus } = fragileBuses()
  await using workshop = await startNodes(2, { wrapBus, neighbours: quick, attendance: soon })
  const fay = await workshop.join('fay', 'facilitator')
  const ana = await workshop.join('ana', 'participant')
  for (const bus of buses) bus.fall()
  const hers = await fay.raw('stage')
  const stage = await ana.open('stage')
  await until(() => stage.session.get().facilitatorLostAt === null)
  // Her server never heard of fay.
  const said: unknown[] = []
  stage.session.subscribe(() => said.push(stage.session.get().facilitatorLostAt))
  const later = performance.now() + 5 * soon.standInAfterMs
  await until(() => performance.now() > later)
  expect(said).toEqual([])
  expect(await ana.command('session.standIn', {})).toBe(409)
  expect(ana.heard('servers-apart')).toBe(true)
  for (const bus of buses) bus.rise()
  await until(() => elsewhere(workshop).join() === '1,1')
  expect(await ana.command('session.standIn', {})).toBe(409)
  expect(ana.heard('fay facilitates now')).toBe(true)
  // What was known before they fell apart stays known.
  hers.end()
  await until(() => stage.session.get().facilitatorLostAt !== null)
  for (const bus of buses) bus.fall()
  await until(async () => (await ana.command('session.standIn', {})) === 204)
})

test('[SYN-83] a server that wrongly misses whoever facilitates is corrected by the one they are with', async () => {
  const { buses, wrapBus } = fragileBuses()
  await using workshop = await startNodes(2, { wrapBus, neighbours: quick, attendance: soon })
  const fay = await workshop.join('fay', 'facilitator')
  const ana = await workshop.join('ana', 'participant')
  await fay.raw('stage')
  const stage = await ana.open('stage')
  await until(() => workshop.nodes.every(({ app }) => app.attendance.facilitatorsHere(fay.boardId).length === 1))
  const said: (number | null)[] = []
  stage.session.subscribe(() => said.push(stage.session.get().facilitatorLostAt))
  // Only her server is cut off, so that the other one takes fay for gone.
  buses[0]?.fall()
  await until(() => said.some((lostAt) => lostAt !== null))
  await until(() => stage.session.get().facilitatorLostAt === null)
})

test('[SYN-83] servers without any way to each other let nobody stand in for who facilitates by another one', async () => {
  await using workshop = await startNodes(2, { attendance: soon, wrapBus: () => memoryBus() })
  const fay = await workshop.join('fay', 'facilitator')
  const ana = await workshop.join('ana', 'participant')
  const hers = await fay.raw('stage')
  const stage = await ana.open('stage')
  const said: (number | null)[] = []
  stage.session.subscribe(() => said.push(stage.session.get().facilitatorLostAt))
  // Her server misses fay, and is told by the other one, in the store, that she is there.
  await until(() => said.some((lostAt) => lostAt !== null))
  await until(() => stage.session.get().facilitatorLostAt === null)
  expect(await ana.command('session.standIn', {})).toBe(409)
  hers.end()
  await until(() => stage.session.get().facilitatorLostAt !== null)
  await until(async () => (await ana.command('session.standIn', {})) === 204)
})
