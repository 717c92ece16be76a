import { expect, test } from 'vitest'
import { said, type WithStore } from './oneStore.ts'
import { row, wordsOf } from './records.ts'

/** What every store must do with the rows and snapshots of rooms. */
export function rowsContract(withStore: WithStore): void {
  test(
    '[STO-2] rows come back in order, each room counting for itself',
    withStore(async (store) => {
      await store.append([row('atlas/board', 2, 'two'), row('atlas/deck', 1, 'deck'), row('atlas/board', 3, 'three')])
      expect(await said(store, 'atlas/board')).toEqual({ snapshot: null, updates: ['one', 'two', 'three'], seq: 3 })
      expect(await said(store, 'atlas/deck')).toEqual({ snapshot: null, updates: ['deck'], seq: 1 })
      expect(await said(store, 'atlas/private/ana')).toEqual({ snapshot: null, updates: [], seq: 0 })
    }),
  )

  test.for([
    ['taken', 1],
    ['beyond the next', 3],
    ['zero', 0],
  ] as const)('[STO-2] a sequence number that is %s is refused', ([, seq]) =>
    withStore(async (store) => {
      await expect(store.append([row('atlas/board', seq, 'wrong')])).rejects.toThrow()
      expect((await said(store, 'atlas/board')).updates).toEqual(['one'])
    })(),
  )

  test(
    '[STO-2] a batch is written whole or not at all',
    withStore(async (store) => {
      const claims = [{ client: 7, member: 'ana' }]
      const batch = [row('atlas/board', 2, 'two', claims), row('atlas/deck', 1, 'deck'), row('atlas/board', 4, 'gap')]
      await expect(store.append(batch)).rejects.toThrow()
      expect(await said(store, 'atlas/board')).toEqual({ snapshot: null, updates: ['one'], seq: 1 })
      expect((await store.load('atlas/board')).claims).toEqual([])
      expect((await said(store, 'atlas/deck')).seq).toBe(0)
    }),
  )

  test(
    '[STO-2] of two who write the same row, one is told no',
    withStore(async (store) => {
      const race = ['mine', 'yours'].map((words) => store.append([row('atlas/board', 2, words)]))
      const outcomes = await Promise.allSettled(race)
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect((await store.load('atlas/board')).seq).toBe(2)
    }),
  )

  test(
    '[STO-2] a row that says no number becomes the next of its room, and every row tells which it became',
    withStore(async (store) => {
      const batch = [row('atlas/board', null, 'two'), row('atlas/deck', 1, 'deck'), row('atlas/board', 3, 'three')]
      expect(await store.append(batch)).toEqual([2, 1, 3])
      const race = ['four', 'five'].map((words) => store.append([row('atlas/board', null, words)]))
      expect((await Promise.all(race)).flat().sort()).toEqual([4, 5])
      expect((await said(store, 'atlas/board')).updates.slice(0, 3)).toEqual(['one', 'two', 'three'])
    }),
  )

  test(
    '[STO-2] bytes come back as they were given',
    withStore(async (store) => {
      const update = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 31) % 256)
      await store.append([{ room: 'atlas/board', seq: 2, update, claims: [] }])
      const { updates } = await store.load('atlas/board')
      expect(Buffer.from(updates[1] ?? []).equals(Buffer.from(update))).toBe(true)
    }),
  )

  test(
    '[STO-3] what is loaded is the snapshot and the rows after it',
    withStore(async (store) => {
      await store.append([row('atlas/board', 2, 'two'), row('atlas/board', 3, 'three')])
      await store.compact('atlas/board', 2, new TextEncoder().encode('one and two'))
      expect(await said(store, 'atlas/board')).toEqual({ snapshot: 'one and two', updates: ['three'], seq: 3 })
      await store.compact('atlas/board', 3, new TextEncoder().encode('all three'))
      expect(await said(store, 'atlas/board')).toEqual({ snapshot: 'all three', updates: [], seq: 3 })
      expect(await said(store, 'atlas/stage')).toEqual({ snapshot: null, updates: ['stage'], seq: 1 })
    }),
  )

  test(
    '[STO-3] a compacted room goes on counting where it was',
    withStore(async (store) => {
      await store.compact('atlas/board', 1, new TextEncoder().encode('one'))
      await expect(store.append([row('atlas/board', 1, 'again')])).rejects.toThrow()
      await store.append([row('atlas/board', 2, 'two')])
      expect(await said(store, 'atlas/board')).toEqual({ snapshot: 'one', updates: ['two'], seq: 2 })
    }),
  )

  test(
    '[STO-3] a snapshot never goes back, nor ahead of what was written',
    withStore(async (store) => {
      await store.append([row('atlas/board', 2, 'two')])
      await store.compact('atlas/board', 2, new TextEncoder().encode('one and two'))
      await expect(store.compact('atlas/board', 1, new TextEncoder().encode('old'))).rejects.toThrow()
      await expect(store.compact('atlas/board', 9, new TextEncoder().encode('ahead'))).rejects.toThrow()
      expect(await said(store, 'atlas/board')).toEqual({ snapshot: 'one and two', updates: [], seq: 2 })
    }),
  )

  test(
    '[STO-3] whoever has a part is given the rest, with the snapshot only when rows before it are missing',
    withStore(async (store) => {
      await store.append([row('atlas/board', 2, 'two'), row('atlas/board', 3, 'three')])
      const beyond = async (seq: number) => {
        const { snapshot, updates, seq: last } = await store.load('atlas/board', seq)
        return [wordsOf(snapshot), ...updates.map(wordsOf), last]
      }
      expect(await beyond(1)).toEqual([null, 'two', 'three', 3])
      await store.compact('atlas/board', 2, new TextEncoder().encode('one and two'))
      expect(await beyond(1)).toEqual(['one and two', 'three', 3])
      expect(await beyond(2)).toEqual([null, 'three', 3])
      expect(await beyond(3)).toEqual([null, 3])
    }),
  )
}
