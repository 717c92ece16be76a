import pino from 'pino'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openSqlite } from '../../../server/store/sqlite.ts'
import type { LogRow, Store } from '../../../server/store/store.ts'
import { step1Frame } from '../../../server/sync/frames.ts'
import { Journal } from '../../../server/sync/journal.ts'
import { Rooms } from '../../../server/sync/rooms.ts'
import { boardRecord, row } from '../../contracts/records.ts'
import { faulty } from '../../helpers/faulty.ts'
import type { Guest } from '../../helpers/guest.ts'
import { until } from '../../helpers/until.ts'
import { startWorkshop } from '../../helpers/workshop.ts'

const COMMITTED = 4

const acknowledgements = (guest: Guest) => guest.received.filter(([kind]) => kind === COMMITTED).length
const isOf = (board: string) => (one: LogRow) => one.room === `${board}/board`

test('[STO-1] nobody sees an edit, and its writer is told nothing, before it is stored', async () => {
  const faults = faulty(openSqlite(':memory:'))
  await using workshop = await startWorkshop(faults)
  const ana = await workshop.join('ana', 'participant')
  const ben = await workshop.join('ben', 'participant')
  const dee = await workshop.join('dee', 'participant')
  const [mine, theirs] = [await ana.open('board'), await ben.open('board')]
  await until(() => mine.acknowledged() === 1)
  const held = faults.hold('append')
  mine.notes.put('n1', { text: 'canary-held', createdAt: 1 })
  await until(() => faults.offered.flat().some(isOf(workshop.board.board.id)))
  // Somebody comes meanwhile who has a part already, and so gets an answer made for them alone.
  const late = await dee.raw('board')
  late.say(step1Frame(Y.encodeStateVector(someDoc())))
  // Presence waits for no commit: when it arrives, the edit would have, too.
  mine.provider.awareness.setLocalStateField('at', [1, 2])
  await until(() => ben.heard('"at":[1,2]') && late.frames.some((frame) => Buffer.from(frame).includes('[1,2]')))
  expect(ben.heard('canary-held')).toBe(false)
  expect(late.frames.some((frame) => Buffer.from(frame).includes('canary-held'))).toBe(false)
  expect(mine.acknowledged()).toBe(1)
  held.release()
  await until(() => theirs.notes.get('n1') && mine.acknowledged() === 2)
  await until(() => late.frames.some((frame) => Buffer.from(frame).includes('canary-held')))
})

test('[STO-6] a room that was dropped takes no other along when its last row is refused', async () => {
  const faults = faulty(openSqlite(':memory:'))
  await using workshop = await startWorkshop(faults)
  const [ana, ben] = [await workshop.join('ana', 'participant'), await workshop.join('ben', 'participant')]
  const [mine, theirs] = [await ana.open('board'), await ben.open('board')]
  await until(() => mine.acknowledged() === 1)
  const { rooms } = workshop.app
  const place = { board: workshop.board.board.id, kind: 'board', owner: null } as const
  const live = () => rooms.live(`${place.board}/board`)
  const before = live()
  const held = faults.hold('append')
  mine.notes.put('n1', { text: 'late', createdAt: 1 })
  await until(() => held.waiting() === 1)
  // Or she would offer it to the next one, too.
  ana.leave()
  rooms.dropRoom(place)
  await until(() => live() !== undefined && live() !== before)
  const now = live()
  faults.refuse(isOf(place.board))
  held.release()
  await until(() => before?.log.isBroken)
  expect(live()).toBe(now)
  faults.refuse(null)
  theirs.notes.put('n2', { text: 'after', createdAt: 2 })
  await until(() => now?.doc.getMap('notes').has('n2'))
})

test('[STO-6] what cannot be stored reaches nobody; once it can, everything is well', async () => {
  const faults = faulty(openSqlite(':memory:'))
  await using workshop = await startWorkshop(faults)
  const { id } = workshop.board.board
  const [ana, ben] = [await workshop.join('ana', 'participant'), await workshop.join('ben', 'participant')]
  const [mine, theirs] = [await ana.open('board'), await ben.open('board')]
  mine.notes.put('n1', { text: 'before', createdAt: 1 })
  await until(() => theirs.notes.get('n1') && mine.acknowledged() === 2)
  const [told, loads] = [acknowledgements(ana), faults.loads.filter((room) => room === `${id}/board`).length]
  faults.refuse(isOf(id))
  const offered = () => faults.offered.flat().filter(isOf(id)).length
  const before = offered()
  mine.notes.put('n2', { text: 'canary-refused', createdAt: 2 })
  // Ana comes back by herself and offers it again, each time to a room read anew.
  await until(() => offered() >= before + 3)
  expect(ben.heard('canary-refused')).toBe(false)
  expect(acknowledgements(ana)).toBe(told)
  expect(faults.loads.filter((room) => room === `${id}/board`).length).toBeGreaterThan(loads)
  faults.refuse(null)
  await until(() => theirs.notes.get('n2')?.text === 'canary-refused')
  await until(() => acknowledgements(ana) > told)
  mine.notes.patch('n2', { color: 'leaf' })
  await until(() => theirs.notes.get('n2')?.color === 'leaf')
  const dee = await (await workshop.join('dee', 'participant')).open('board')
  expect(dee.notes.ids()).toEqual(['n1', 'n2'])
})

test('[STO-6] a board that cannot be stored takes no other along', async () => {
  const { store } = faulty(openSqlite(':memory:'))
  await store.createBoard(boardRecord('borea'), [])
  const { journal, outcomes, write } = journalOver(store)
  for (const room of ['atlas/board', 'borea/board', 'atlas/stage', 'borea/deck']) write(room, 1)
  await journal.settled()
  expect(Object.fromEntries(outcomes)).toEqual({
    'atlas/board 1': false,
    'borea/board 1': true,
    'atlas/stage 1': false,
    'borea/deck 1': true,
  })
  expect((await store.load('borea/board')).seq).toBe(1)
})

test('[STO-6] a room that cannot be stored takes no other of its board along', async () => {
  const faults = faulty(openSqlite(':memory:'))
  await faults.store.createBoard(boardRecord('atlas'), [])
  faults.refuse(({ room }) => room === 'atlas/stage')
  const { journal, outcomes, write } = journalOver(faults.store)
  for (const [room, seq] of [
    ['atlas/board', 1],
    ['atlas/stage', 1],
    ['atlas/board', 2],
    ['atlas/private/ana', 1],
    ['atlas/stage', 2],
  ] as const)
    write(room, seq)
  await journal.settled()
  expect(outcomes).toEqual([
    ['atlas/board 1', true],
    ['atlas/stage 1', false],
    ['atlas/board 2', true],
    ['atlas/private/ana 1', true],
    ['atlas/stage 2', false],
  ])
  expect((await faults.store.load('atlas/board')).seq).toBe(2)
})

test('[STO-15] whoever waits until what they wrote is stored does not wait for what is written after it', async () => {
  const faults = faulty(openSqlite(':memory:'))
  await faults.store.createBoard(boardRecord('atlas'), [])
  const rooms = new Rooms(faults.store, pino({ level: 'silent' }))
  const room = await rooms.hold({ board: 'atlas', kind: 'board', owner: null })
  const order: string[] = []
  const write = (what: string) => {
    room.write(() => room.doc.getMap('notes').set(what, 1))
    void room.committed().then(() => order.push(what))
  }
  const first = faults.hold('append')
  write('n1')
  await until(() => first.waiting() === 1)
  write('n2')
  expect(room.log.isAhead).toBe(true)
  first.release()
  const second = faults.hold('append')
  await until(() => second.waiting() === 1)
  expect(order).toEqual(['n1'])
  second.release()
  await until(() => order.length === 2 && !room.log.isAhead)
  await rooms.close()
})

test('[STO-15] whoever comes while others write has what is stored, and of the rest nothing', async () => {
  const faults = faulty(openSqlite(':memory:'))
  await using workshop = await startWorkshop(faults)
  const [ana, dee] = [await workshop.join('ana', 'participant'), await workshop.join('dee', 'participant')]
  const mine = await ana.open('board')
  await until(() => mine.acknowledged() === 1)
  const late = await dee.raw('board')
  const hasCome = (words: string) => late.frames.some((frame) => Buffer.from(frame).includes(words))
  const first = faults.hold('append')
  mine.notes.put('n1', { text: 'canary-first', createdAt: 1 })
  await until(() => first.waiting() === 1)
  late.say(step1Frame(Uint8Array.of(0)))
  // Who is here is told at once: once that has come, the answer was made, too, and waits.
  mine.provider.awareness.setLocalStateField('at', [1, 2])
  await until(() => hasCome('[1,2]'))
  mine.notes.put('n2', { text: 'canary-second', createdAt: 2 })
  mine.provider.awareness.setLocalStateField('at', [3, 4])
  await until(() => hasCome('[3,4]'))
  expect(hasCome('canary-first')).toBe(false)
  first.release()
  const second = faults.hold('append')
  await until(() => second.waiting() === 1 && hasCome('canary-first'))
  expect(hasCome('canary-second')).toBe(false)
  second.release()
  await until(() => hasCome('canary-second'))
})

test('[STO-6] what follows a refused row is refused too', async () => {
  const faults = faulty(openSqlite(':memory:'))
  const { journal, outcomes, write } = journalOver(faults.store)
  const held = faults.hold('append')
  write('atlas/board', 1)
  await until(() => faults.offered.length === 1)
  write('atlas/board', 2)
  write('atlas/board', 3)
  held.release()
  await journal.settled()
  expect(outcomes).toEqual([
    ['atlas/board 1', false],
    ['atlas/board 2', false],
    ['atlas/board 3', false],
  ])
  expect(faults.offered.flat().map(({ seq }) => seq)).toEqual([1])
})

function someDoc(): Y.Doc {
  const doc = new Y.Doc()
  doc.getMap('notes').set('n0', 1)
  return doc
}

/** A journal, and what became of the rows written to it, in the order in which that was known. */
function journalOver(store: Store) {
  const outcomes: [string, boolean][] = []
  const journal = new Journal(store, () => {})
  const write = (room: string, seq: number) =>
    journal.write({
      row: row(room, seq, 'words'),
      settle: (became) => {
        outcomes.push([`${room} ${seq}`, became !== null])
      },
    })
  return { journal, outcomes, write }
}
