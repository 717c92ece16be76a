import { expect, test } from 'vitest'
import { readMessage } from '../../../server/sync/elsewhereMessages.ts'
import { fragileBuses } from '../../helpers/fragile.ts'
import type { Guest, Opened } from '../../helpers/guest.ts'
import { ask, sealedSession } from '../../helpers/sealed.ts'
import { until } from '../../helpers/until.ts'
import { startNodes } from '../../helpers/workshop.ts'

/** As usual, in small. */
const quick = { tellEveryMs: 200, silentMs: 900, lookEveryMs: 20 }

type Board = Opened<'board'>

const point = ({ provider }: Board, at: readonly [number, number]) => provider.awareness.setLocalState({ at })
const seen = (by: Board, whom: Board) => by.provider.awareness.getStates().get(whom.doc.clientID)
const sees = (by: Board, whom: Board, at: number) => seen(by, whom)?.at?.[0] === at

/** People on the board, each by the next server. */
async function onBoard(workshop: { join: (name: string, role: 'participant') => Promise<Guest> }, ...names: string[]) {
  const guests = await Promise.all(names.map((name) => workshop.join(name, 'participant')))
  return Promise.all(guests.map(async (guest) => Object.assign(await guest.open('board'), { guest })))
}

test('[SYN-80] where somebody points is seen on every server, with the name this server knows, also by who comes later', async () => {
  await using workshop = await startNodes(3)
  const [ana, ben, cem] = await onBoard(workshop, 'ana', 'ben', 'cem')
  if (!ana || !ben || !cem) throw new Error('nobody came')
  point(ana, [7, 7])
  await until(() => sees(ben, ana, 7) && sees(cem, ana, 7) && sees(ana, ana, 7))
  expect(seen(cem, ana)?.member).toMatchObject({ id: ana.guest.member.id, name: 'ana', role: 'participant' })
  const [, late] = await onBoard(workshop, 'dee', 'eli')
  await until(() => late && sees(late, ana, 7))
  expect(await ana.guest.command('member.rename', { name: 'Ana M.' })).toBe(204)
  await until(() => [ben, cem].every((one) => seen(one, ana)?.member.name === 'Ana M.'))
  point(ana, [8, 8])
  await until(() => sees(ben, ana, 8))
  ana.provider.destroy()
  await until(() => [ben, cem].every((one) => seen(one, ana) === undefined))
})

test('[SYN-80] who moves on one server moves on the other, up to twenty times a second and to the last place', async () => {
  const { buses, wrapBus } = fragileBuses()
  await using workshop = await startNodes(2, { wrapBus })
  const [ana, ben] = await onBoard(workshop, 'ana', 'ben')
  if (!ana || !ben) throw new Error('nobody came')
  await until(() => seen(ben, ana))
  const isMove = (message: ReturnType<typeof readMessage>) => message.kind === 'presence' && !message.isAll
  const presence = () => buses.flatMap(({ said }) => said.map(readMessage)).filter(isMove).length
  const [before, begun] = [presence(), performance.now()]
  for (let at = 1; at <= 80; at++) {
    point(ana, [at, 0])
    if (at % 4 === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await until(() => sees(ben, ana, 80))
  const rounds = (performance.now() - begun) / 50
  expect(presence() - before).toBeLessThanOrEqual(rounds + 3)
})

test('[SYN-80] nobody speaks for who is on another server', async () => {
  await using workshop = await startNodes(2)
  const [ana, ben] = await onBoard(workshop, 'ana', 'ben')
  if (!ana || !ben) throw new Error('nobody came')
  point(ana, [1, 1])
  await until(() => sees(ben, ana, 1))
  const room = workshop.nodes[1]?.app.rooms.live(`${ben.guest.boardId}/board`)
  expect(room?.ownerOf(ana.doc.clientID)).toBe(ana.guest.member.id)
  const [there] = await Promise.all([ben.guest.raw('board')])
  const { presence } = await import('../../helpers/forge.ts')
  there.say(presence([{ client: ana.doc.clientID, clock: 10_000, state: '{"at":[666,666]}' }]))
  expect(await there.closed()).toBe(4403)
  point(ana, [2, 2])
  await until(() => sees(ben, ana, 2))
})

test('[SYN-81] whoever changes servers is seen where they are now, however long their old connection lingers', async () => {
  await using workshop = await startNodes(2, { neighbours: quick })
  const [here, there] = workshop.nodes
  const [ana, ben] = await onBoard(workshop, 'ana', 'ben')
  if (!ana || !ben || !here || !there) throw new Error('nobody came')
  point(ana, [1, 1])
  await until(() => sees(ben, ana, 1))
  // The same document by the other server, while the first connection still looks open.
  const moved = await ana.guest.through(there.address).open('board', ana.doc)
  moved.provider.awareness.setLocalState({ at: [2, 2] })
  const [, cem] = await onBoard(workshop, 'dee', 'cem')
  const [old] = await onBoard(here, 'old')
  if (!cem || !old) throw new Error('nobody came')
  await until(() => [ben, cem, old].every((one) => sees(one, ana, 2)))
  ana.provider.destroy()
  moved.provider.awareness.setLocalState({ at: [3, 3] })
  await until(() => [ben, cem, old].every((one) => sees(one, ana, 3)))
  moved.provider.destroy()
  await until(() => [ben, cem, old].every((one) => seen(one, ana) === undefined))
})

test('[SYN-81] a server that falls silent takes its people along after a while', async () => {
  const { buses, wrapBus } = fragileBuses()
  await using workshop = await startNodes(3, { wrapBus, neighbours: quick })
  const [ana, ben, cem] = await onBoard(workshop, 'ana', 'ben', 'cem')
  if (!ana || !ben || !cem) throw new Error('nobody came')
  const people = () => workshop.app.rooms.elsewhere.of(ana.guest.boardId).map(({ id }) => id)
  await until(() => seen(ana, ben) && seen(ana, cem) && people().length === 2)
  // Cut off, and not knowing it: as when a server's machine is gone.
  buses[1]?.fall()
  await until(() => seen(ana, ben) === undefined && !people().includes(ben.guest.member.id))
  expect(seen(ana, cem)).toBeDefined()
  buses[1]?.rise()
  await until(() => seen(ana, ben) !== undefined && people().length === 2)
})

test('[SYN-81] a server that stops takes its people along at once, and one on which nobody has the board open any more', async () => {
  await using workshop = await startNodes(3, { neighbours: { ...quick, silentMs: 3_600_000 } })
  const [ana, ben, cem] = await onBoard(workshop, 'ana', 'ben', 'cem')
  if (!ana || !ben || !cem) throw new Error('nobody came')
  const people = () => workshop.app.rooms.elsewhere.of(ana.guest.boardId).map(({ id }) => id)
  await until(() => seen(ana, ben) && seen(ana, cem) && people().length === 2)
  void workshop.nodes[2]?.app.drain()
  await until(() => !people().includes(cem.guest.member.id) && seen(ana, cem) === undefined)
  workshop.nodes[1]?.app.rooms.drop(ana.guest.boardId)
  await until(() => people().length === 0 && seen(ana, ben) === undefined)
})

test('[SYN-81] while servers do not hear each other people stay as they were; afterwards all is as it is', async () => {
  const { buses, wrapBus } = fragileBuses()
  await using workshop = await startNodes(2, { wrapBus, neighbours: quick })
  const [ana, ben, cem, dee] = await onBoard(workshop, 'ana', 'ben', 'cem', 'dee')
  if (!ana || !ben || !cem || !dee) throw new Error('nobody came')
  point(ben, [1, 1])
  await until(() => sees(ana, ben, 1) && seen(ana, dee))
  for (const bus of buses) bus.fall()
  dee.provider.destroy()
  point(ben, [2, 2])
  const later = performance.now() + quick.silentMs * 1.5
  await until(() => performance.now() > later)
  expect([seen(ana, ben)?.at[0], seen(ana, dee) !== undefined]).toEqual([1, true])
  for (const bus of buses) bus.rise()
  await until(() => sees(ana, ben, 2) && seen(ana, dee) === undefined)
})

test('[PRV-24] with an anonymous prompt shown, servers tell each other, and those who are with others, who is here and no more', async () => {
  const { buses, wrapBus } = fragileBuses()
  await using workshop = await startNodes(2, { wrapBus, neighbours: quick })
  const session = await sealedSession(workshop, ['ana', 'ben', 'cem', 'dee'])
  const [ana, ben] = session.people
  if (!ana || !ben) throw new Error('nobody came')
  await until(() => seen(ana.board, ben.board) && seen(ben.board, ana.board))
  expect(await ask(session, 'p', { anonymous: true })).toBe(204)
  await until(() => [ana, ben].every(({ stage }) => stage.session.get().prompt === 'p'))
  const told = () => buses.flatMap(({ said }) => said)
  const from = told().length
  const states = () =>
    told()
      .slice(from)
      .flatMap((bytes) => {
        const message = readMessage(bytes)
        return message.kind === 'presence' ? message.states : []
      })
  const clocksOf = ({ board, stage }: (typeof everybody)[number]) =>
    [board, stage].map(
      ({ doc }) => new Set(states().flatMap((one) => (one.client === doc.clientID ? one.clock : []))).size,
    )
  const everybody = [session.fay, ...session.people]
  const isTold = () => everybody.every((one) => clocksOf(one).every((count) => count > 0))
  await until(isTold)
  for (let at = 0; at < 100; at++) {
    point(ana.board, [at, 535353])
    ben.board.provider.awareness.setLocalState({ at: [at, 424242], selected: 'canary-note' })
    await new Promise((resolve) => setImmediate(resolve))
  }
  const seenFrom = states().length
  await until(() => states().length > seenFrom + 20)
  // Nor that they did it: they are told of as often anew as somebody who does nothing.
  const [, , , cem, dee] = everybody
  if (!cem || !dee) throw new Error('nobody came')
  expect([clocksOf(ana), clocksOf(ben)]).toEqual([clocksOf(cem), clocksOf(dee)])
  const others = (whom: (typeof everybody)[number]) => everybody.filter((one) => one !== whom).map(({ guest }) => guest)
  for (const [canary, whose] of [['535353', ana] as const, ['424242', ben] as const, ['canary-note', ben] as const]) {
    expect(told().filter((bytes) => Buffer.from(bytes).includes(canary))).toEqual([])
    expect(others(whose).filter((one) => one.heard(canary))).toEqual([])
  }
  expect(await session.fay.guest.command('prompt.rest', {})).toBe(204)
  point(ana.board, [9, 9])
  await until(() => sees(ben.board, ana.board, 9))
})
