import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { waitingOn } from '../../server/signals/waiting.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import { roomName, type Store } from '../../server/store/store.ts'
import { peopleHere } from '../../server/sync/peopleHere.ts'
import type { CommandInput } from '../../shared/commands.ts'
import { agreementsOf } from '../../shared/schema/agreement.ts'
import { type AllianceDoc, allianceDoc } from '../../shared/schema/alliance.ts'
import { Guest, type Opened } from '../helpers/guest.ts'
import { until } from '../helpers/until.ts'
import { startWorkshop, type Workshop } from '../helpers/workshop.ts'

/** The first byte of what y-websocket sends about a document; the rest is who is here. */
const SYNC_FRAME = 0

const A_DAY_MS = 24 * 3600 * 1000

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

const signal = (id: string, more: Partial<CommandInput<'signal.raise'>> = {}): CommandInput<'signal.raise'> => ({
  ...{ signal: id, about: null, isNamed: true, words: `words of ${id}` },
  ...more,
})
const nameless = (id: string, more: Partial<CommandInput<'signal.raise'>> = {}) =>
  signal(id, { isNamed: false, ...more })
const signalsOf = ({ doc }: Opened<'stage'>): AllianceDoc['signals'] => allianceDoc(doc).signals

async function peopleOf(workshop: Workshop, names: readonly string[]): Promise<readonly Guest[]> {
  const guests: Guest[] = []
  for (const name of names) guests.push(await workshop.join(name, name === 'fay' ? 'facilitator' : 'participant'))
  return guests
}

test('[TEND-1] who raises it on any day is seen with name and words at the next opening, until it is laid to rest', async () => {
  await using workshop = await startWorkshop()
  const [fay, ana] = (await peopleOf(workshop, ['fay', 'ana'])) as [Guest, Guest]
  const board = await fay.open('board')
  agreementsOf(board.doc).put('a', { what: 'We call before we write.' })
  await until(() => board.acknowledged() > 1)
  expect(await ana.command('signal.raise', signal('g', { about: 'a' }))).toBe(204)
  expect(await ana.command('signal.raise', signal('h', { about: 'gone' }))).toBe(404)
  const wall = await workshop.join('wall', 'viewer')
  expect(await wall.command('signal.raise', signal('i'))).toBe(403)
  const stage = await fay.open('stage')
  const on = new Date().toISOString().slice(0, 10)
  expect(signalsOf(stage).get('g')).toEqual({
    ...{ about: 'a', member: ana.member.id, words: 'words of g', on, at: Date.now(), doneAt: null },
  })
  expect(signalsOf(stage).ids()).toEqual(['g'])
  expect(await fay.command('signal.rest', { signal: 'g', isDone: true })).toBe(204)
  await until(() => signalsOf(stage).get('g')?.doneAt === Date.now())
  expect(await ana.command('signal.rest', { signal: 'g', isDone: false })).toBe(204)
  await until(() => signalsOf(stage).get('g')?.doneAt === null)
})

test('[TEND-2] without a name only where four people belong: no projector, no proxy, nobody who went', async () => {
  await using workshop = await startWorkshop()
  const [fay, ana, ben] = (await peopleOf(workshop, ['fay', 'ana', 'ben'])) as [Guest, Guest, Guest]
  await workshop.join('wall', 'viewer')
  expect(await fay.command('proxy.add', { member: 'kim', name: 'Kim' })).toBe(204)
  expect(await ana.command('signal.raise', nameless('g'))).toBe(409)
  const [cem] = (await peopleOf(workshop, ['cem'])) as [Guest]
  expect(await ana.command('signal.raise', nameless('g'))).toBe(204)
  expect(await cem.command('member.leave', {})).toBe(204)
  expect(await ben.command('signal.raise', nameless('h'))).toBe(409)
  expect(await ben.command('signal.raise', signal('h'))).toBe(204)
})

test('[TEND-3] without a name nothing that others get or the disk holds says whose it is', async () => {
  await using workshop = await startWorkshop()
  const people = await peopleOf(workshop, ['fay', 'ana', 'ben', 'cem', 'dee'])
  const [fay, ana, ben] = people as [Guest, Guest, Guest]
  const board = workshop.board.board.id
  const stages = await Promise.all(people.map((one) => one.open('stage')))
  const stage = stages[0] as Opened<'stage'>
  const before = Y.encodeStateVector(stage.doc)
  const heard = people.map(({ received }) => received.length)
  // Under ids that their browsers could have kept.
  const raise = (id: string) => nameless(`kept-${id}`, { words: `words of ${id}` })
  for (const [at, one] of people.entries())
    for (const turn of [0, 1]) expect(await one.command('signal.raise', raise(`s${at}-${turn}`))).toBe(204)
  expect(await ana.command('signal.raise', raise('s1-0'))).toBe(204)

  // Nobody got a byte about any document, and it is kept without a name.
  const documentFrames = people.map(({ received }, at) =>
    received.slice(heard[at]).filter(([type]) => type === SYNC_FRAME),
  )
  expect(documentFrames.map(({ length }) => length)).toEqual([0, 0, 0, 0, 0])
  expect(Y.encodeStateVector(stage.doc)).toEqual(before)
  const kept = await workshop.store.load(roomName(board, 'nameless', null))
  expect([kept.updates.length, kept.claims]).toEqual([10, []])
  const rows = kept.updates.map((row) => Buffer.from(row).toString()).join()
  expect(rows).toContain('words of s1-0')
  for (const { member, token } of people) for (const known of [member.id, token]) expect(rows).not.toContain(known)
  expect(workshop.log.join()).not.toContain('words of')

  // Another day they come at once, alike and shuffled.
  vi.setSystemTime(Date.now() + A_DAY_MS)
  await fay.open('board')
  await until(() => signalsOf(stage).ids().length === 10)
  const on = new Date().toISOString().slice(0, 10)
  const raised = people.flatMap((_, at) => [`words of s${at}-0`, `words of s${at}-1`])
  const records = stage.doc.getMap('signals')._map
  const out = [...signalsOf(stage).all()].sort(([a], [b]) => clockOf(records, a) - clockOf(records, b))
  for (const [, { words, ...rest }] of out)
    expect([raised.includes(words), rest]).toEqual([true, { about: null, member: null, on, at: null, doneAt: null }])
  const asTheyCame = out.map(([, { words }]) => words)
  expect(asTheyCame).not.toEqual(raised)
  expect(new Set(asTheyCame).size).toBe(10)
  // Under other ids than they were raised with; sent again, whoever kept one gets no second.
  for (const one of people) expect(one.heard('kept-s')).toBe(false)
  expect(await ana.command('signal.raise', raise('s1-0'))).toBe(204)
  const left = await workshop.store.load(roomName(board, 'nameless', null))
  expect([left.updates, Buffer.from(left.snapshot ?? []).toString()]).toEqual([[], '[]'])
  const private_ = await workshop.store.load(roomName(board, 'private', ana.member.id))
  expect(Buffer.concat(private_.updates).includes('s1-0')).toBe(false)
  expect(ben.heard('words of s1-0')).toBe(true)
})

test('[TEND-3] what was out when the server died comes out no second time', async () => {
  const inner = openSqlite(':memory:')
  const dying = diesWhenOut(inner)
  const first = await startWorkshop({ store: dying.store })
  const people = await peopleOf(first, ['fay', 'ana', 'ben', 'cem'])
  const [fay, ana] = people as [Guest, Guest]
  const stage = await fay.open('stage')
  for (const one of people) await one.open('private')
  for (const id of ['g', 'h']) expect(await ana.command('signal.raise', nameless(id))).toBe(204)
  vi.setSystemTime(Date.now() + A_DAY_MS)
  await ana.open('board')
  await dying.died
  await until(() => signalsOf(stage).ids().length === 2)
  const before = [...signalsOf(stage).all()]
  for (const one of people) one.leave()
  first.app.server.closeAllConnections()
  first.app.server.close()

  await using workshop = await startWorkshop({ store: inner })
  const board = first.board.board
  expect((await waitingOn(inner, board.id)).map((one) => one.signal)).toEqual(['g', 'h'])
  const back = people.map(({ token, member }) => new Guest(workshop.address, board.id, { token, member, board }))
  const [stage2] = await Promise.all(back.map((one) => one.open('stage')))
  await until(async () => (await waitingOn(inner, board.id)).length === 0)
  expect([...signalsOf(stage2 as Opened<'stage'>).all()]).toEqual(before)
  for (const one of back) one.leave()
})

/** A store whose server dies when signals are out and still wait. */
function diesWhenOut(inner: Store) {
  let die = () => {}
  const died = new Promise<void>((resolve) => {
    die = resolve
  })
  const compact: Store['compact'] = (room, ...rest) => {
    if (!room.includes('nameless')) return inner.compact(room, ...rest)
    die()
    return new Promise(() => {})
  }
  return { store: { ...inner, compact }, died }
}

function clockOf(records: Y.Map<unknown>['_map'], id: string): number {
  return records.get(id)?.id.clock ?? -1
}

test('[TEND-3] it waits for another day, and until four have been here since', async () => {
  await using workshop = await startWorkshop()
  const people = await peopleOf(workshop, ['fay', 'ana', 'ben', 'cem'])
  const [fay, ana, ben, cem] = people as [Guest, Guest, Guest, Guest]
  const stage = await fay.open('stage')
  expect(await ana.command('signal.raise', nameless('g'))).toBe(204)
  const shown = () => signalsOf(stage).ids().length
  const waits = async () => (await waitingOn(workshop.store, workshop.board.board.id)).map((one) => one.signal)
  // All are here, on the same day.
  for (const one of [ana, ben, cem]) await one.open('stage')
  expect([await waits(), shown()]).toEqual([['g'], 0])
  vi.setSystemTime(Date.now() + A_DAY_MS)
  await cem.open('board')
  await until(() => shown() === 1)
  const [out = ''] = signalsOf(stage).ids()
  expect(out).not.toBe('g')
  // The next one: nobody else comes for a day, and then two come back.
  for (const one of [fay, ana, ben, cem]) one.leave()
  await until(() => peopleHere(workshop.app.rooms, workshop.board.board.id).size === 0)
  expect(await ben.command('signal.raise', nameless('h'))).toBe(204)
  vi.setSystemTime(Date.now() + A_DAY_MS)
  await Promise.all([fay.open('board'), ana.open('stage')])
  expect([await waits(), allianceDoc((await fay.open('stage')).doc).signals.ids()]).toEqual([['h'], [out]])
  await Promise.all([cem.open('stage'), ben.open('stage')])
  await until(async () => (await waits()).length === 0)
})

test('[TEND-4] nobody floods the others, with a name or without', async () => {
  await using workshop = await startWorkshop()
  const [, ana, ben] = (await peopleOf(workshop, ['fay', 'ana', 'ben', 'cem'])) as [Guest, Guest, Guest]
  const statuses: number[] = []
  for (const at of [0, 1, 2, 3, 4, 5])
    statuses.push(await ana.command('signal.raise', signal(`s${at}`, { isNamed: at % 2 === 0 })))
  expect(statuses).toEqual([204, 204, 204, 204, 204, 429])
  expect(await ana.command('signal.raise', signal('s0'))).toBe(204)
  expect(await ben.command('signal.raise', signal('t'))).toBe(204)
})

test('[TEND-5] a signal leads to a quarter of an hour: three questions, the first one shown, and the time', async () => {
  await using workshop = await startWorkshop()
  const [fay, ana] = (await peopleOf(workshop, ['fay', 'ana'])) as [Guest, Guest]
  expect(await ana.command('signal.raise', signal('g'))).toBe(204)
  expect(await ana.command('tending.start', { signal: 'g' })).toBe(403)
  expect(await fay.command('tending.start', { signal: 'nothing' })).toBe(404)
  expect(await fay.command('tending.start', { signal: 'g' })).toBe(204)
  const [stage, deck] = [await fay.open('stage'), await fay.open('deck')]
  const { step, prompt } = stage.session.get()
  const asked = [...deck.prompts.all().values()].filter((one) => one.step === step)
  expect([stage.steps.get(step ?? '')?.title, asked.length, stage.timer.get().seconds]).toEqual(['Tending', 3, 900])
  expect(stage.prompts.get(prompt ?? '')?.text).toBe(asked[0]?.text)
})

test('[TEND-5] where nobody leads, whoever takes part starts it, and each question has its minutes', async () => {
  await using workshop = await startWorkshop()
  const [fay, ana] = (await peopleOf(workshop, ['fay', 'ana'])) as [Guest, Guest]
  expect(await fay.command('guide.start', {})).toBe(204)
  expect(await ana.command('signal.raise', signal('g'))).toBe(204)
  expect(await ana.command('tending.start', { signal: 'g' })).toBe(204)
  const stage = await ana.open('stage')
  const { step, prompt } = stage.session.get()
  expect([stage.steps.get(step ?? '')?.title, stage.timer.get().seconds]).toEqual(['Tending', 300])
  expect(await ana.command('guide.next', { step, prompt })).toBe(204)
  await until(() => stage.session.get().prompt !== prompt)
  expect(stage.session.get().step).toBe(step)
})

test('[TEND-6] the group’s own words for it, and its way back, are kept for everybody', async () => {
  await using workshop = await startWorkshop()
  const [fay, ana] = (await peopleOf(workshop, ['fay', 'ana'])) as [Guest, Guest]
  expect(await ana.command('signal.words', { words: '  Kettle on ' })).toBe(204)
  expect(await ana.command('repair.set', { words: 'We sleep on it.\nThen a walk.' })).toBe(204)
  const stage = await fay.open('stage')
  expect(allianceDoc(stage.doc).alliance.get()).toMatchObject({
    ...{ signalWords: 'Kettle on', repair: 'We sleep on it.\nThen a walk.' },
  })
  expect(await ana.command('signal.words', { words: 'x'.repeat(41) })).toBe(400)
})
