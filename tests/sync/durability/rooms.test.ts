import pino from 'pino'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openSqlite } from '../../../server/store/sqlite.ts'
import type { Store } from '../../../server/store/store.ts'
import { compactRoom } from '../../../server/sync/compact.ts'
import type { Room } from '../../../server/sync/room.ts'
import { type RoomId, Rooms } from '../../../server/sync/rooms.ts'
import { boardRecord } from '../../contracts/records.ts'
import { faulty } from '../../helpers/faulty.ts'
import { until } from '../../helpers/until.ts'

const quiet = pino({ level: 'silent' })
const never = { idleMs: 3_600_000, lookEveryMs: 3_600_000 }
const atOnce = { idleMs: 0, lookEveryMs: 1 }
const board: RoomId = { board: 'atlas', kind: 'board', owner: null }

async function storeWithBoard() {
  const store = openSqlite(':memory:')
  await store.createBoard(boardRecord('atlas'), [])
  return store
}

function jot(room: Room, key: string, words: string): Promise<void> {
  room.write(() => room.doc.getMap('notes').set(key, words))
  return room.committed()
}

const notesIn = (room: Room) => room.doc.getMap('notes').toJSON()

/** What the store itself would give to whoever opens the room next. */
async function readAnew(store: Store) {
  const rooms = new Rooms(store, quiet, never)
  const room = await rooms.hold(board)
  return { notes: notesIn(room), state: Buffer.from(Y.encodeStateAsUpdate(room.doc)).toString('hex') }
}

test('[STO-5] a room that a hundred open at once is read once', async () => {
  const { store, loads } = faulty(await storeWithBoard())
  const rooms = new Rooms(store, quiet, never)
  const held = await Promise.all(Array.from({ length: 100 }, () => rooms.hold(board)))
  expect(new Set(held).size).toBe(1)
  expect(loads).toEqual(['atlas/board'])
})

test('[STO-5] a room that could not be read is read again by the next who opens it', async () => {
  const store = await storeWithBoard()
  let fails = true
  const load: Store['load'] = (room) => (fails ? Promise.reject(new Error('disk I/O error')) : store.load(room))
  const rooms = new Rooms({ ...store, load }, quiet, never)
  const tries = await Promise.allSettled([rooms.hold(board), rooms.hold(board)])
  expect(tries.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  fails = false
  expect((await rooms.hold(board)).log.rows.last).toBe(0)
})

test('[STO-5] a room nobody uses is unloaded, and is the same when it comes back', async () => {
  const store = await storeWithBoard()
  const rooms = new Rooms(store, quiet, atOnce)
  const room = await rooms.hold(board)
  for (let at = 0; at < 50; at++) await jot(room, `n${at % 7}`, `words ${at}`)
  const [notes, state] = [notesIn(room), Buffer.from(Y.encodeStateAsUpdate(room.doc)).toString('hex')]
  rooms.release(room)
  await until(() => rooms.size === 0)
  const { snapshot, updates, seq } = await store.load('atlas/board')
  expect([snapshot === null, updates.length, seq]).toEqual([false, 0, 50])
  const again = await rooms.hold(board)
  expect(again).not.toBe(room)
  expect(notesIn(again)).toEqual(notes)
  expect(Buffer.from(Y.encodeStateAsUpdate(again.doc)).toString('hex')).toBe(state)
  await jot(again, 'n8', 'and on it goes')
  expect((await readAnew(store)).notes).toEqual({ ...notes, n8: 'and on it goes' })
  await rooms.close()
})

test('[STO-5] a room in use stays, however long nothing happens', async () => {
  const store = await storeWithBoard()
  const rooms = new Rooms(store, quiet, atOnce)
  const room = await rooms.hold(board)
  const other = await rooms.hold({ board: 'atlas', kind: 'deck', owner: null })
  rooms.release(other)
  await until(() => rooms.size === 1)
  expect([...rooms.all()]).toEqual([room])
  await rooms.close()
})

test('[STO-5] whoever comes while a room is being unloaded loses nothing', async () => {
  const store = await storeWithBoard()
  const rooms = new Rooms(store, quiet, atOnce)
  const written: Record<string, string> = {}
  for (let at = 0; at < 300; at++) {
    const room = await rooms.hold(board)
    await jot(room, `n${at}`, `words ${at}`)
    written[`n${at}`] = `words ${at}`
    rooms.release(room)
    // Ever another moment between now and after the next look.
    for (let wait = 0; wait < at % 7; wait++) await new Promise((resolve) => setImmediate(resolve))
    if (at % 10 === 0) await until(() => rooms.size === 0)
  }
  await rooms.close()
  expect((await readAnew(store)).notes).toEqual(written)
})

test('[STO-5] whoever comes in the very moment in which a room is unloaded gets the one the others get', async () => {
  for (let moments = 0; moments < 15; moments++) {
    const store = await storeWithBoard()
    let coming: Promise<Room> | undefined
    const compact: Store['compact'] = async (...what) => {
      await store.compact(...what)
      void after(moments).then(() => {
        coming = rooms.hold(board)
      })
    }
    const rooms: Rooms = new Rooms({ ...store, compact }, quiet, atOnce)
    const room = await rooms.hold(board)
    await jot(room, 'n1', 'words')
    rooms.release(room)
    await until(() => coming)
    const mine = await coming
    expect(await rooms.hold(board)).toBe(mine)
    await rooms.close()
  }
})

/** So many turns of the promise queue later. */
async function after(moments: number): Promise<void> {
  for (let moment = 0; moment < moments; moment++) await undefined
}

test('[STO-3] a compacted room reads back equal, without the words that were deleted', async () => {
  const store = await storeWithBoard()
  const rooms = new Rooms(store, quiet, never)
  const room = await rooms.hold(board)
  for (let at = 0; at < 40; at++) await jot(room, `n${at % 5}`, at < 35 ? `canary-old ${at}` : `new ${at}`)
  const before = await readAnew(store)
  await compactRoom(store, room)
  expect(await readAnew(store)).toEqual(before)
  const { snapshot, updates } = await store.load('atlas/board')
  expect(updates).toEqual([])
  expect(Buffer.from(snapshot ?? []).includes('canary-old')).toBe(false)
  expect(Buffer.from(snapshot ?? []).includes('new 39')).toBe(true)
})

test('[STO-3] a compaction that cannot be stored leaves log and room as they are', async () => {
  const store = await storeWithBoard()
  const compact = () => Promise.reject(new Error('disk I/O error'))
  const rooms = new Rooms({ ...store, compact }, quiet, never)
  const room = await rooms.hold(board)
  for (let at = 0; at < 5; at++) await jot(room, `n${at}`, `words ${at}`)
  await expect(compactRoom({ ...store, compact }, room)).rejects.toThrow('disk I/O error')
  expect((await store.load('atlas/board')).updates).toHaveLength(5)
  await jot(room, 'n5', 'words 5')
  expect((await readAnew(store)).notes).toEqual(notesIn(room))
})

test('[STO-3] rows that do not fit together are never compacted away', async () => {
  const store = await storeWithBoard()
  const rooms = new Rooms(store, quiet, never)
  const room = await rooms.hold(board)
  for (let at = 0; at < 5; at++) await jot(room, 'n1', `words ${at}`)
  const load: Store['load'] = async (name) => {
    const stored = await store.load(name)
    return { ...stored, updates: stored.updates.filter((_, at) => at !== 2) }
  }
  await expect(compactRoom({ ...store, load }, room)).rejects.toThrow('gap')
  expect((await store.load('atlas/board')).updates).toHaveLength(5)
})
