import { describe, expect, test } from 'vitest'
import { NOBODY, type Store } from '../../server/store/store.ts'
import { boardRecord, memberRecord, row, wordsOf } from './records.ts'

/** What every store must do. `open` gives an empty store of its own to each test. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  const withStore = (use: (store: Store) => Promise<void>) => async () => {
    const store = await open()
    try {
      await store.createBoard(boardRecord('atlas'), [row('atlas/stage', 1, 'stage'), row('atlas/board', 1, 'one')])
      await use(store)
    } finally {
      await store.close()
    }
  }
  const said = async (store: Store, room: string) => {
    const { snapshot, updates, seq } = await store.load(room)
    return { snapshot: wordsOf(snapshot), updates: updates.map(wordsOf), seq }
  }

  describe(`store contract: ${name}`, () => {
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
      '[C9-2] the data are of one life until another one is begun',
      withStore(async (store) => {
        const first = await store.epoch()
        expect(first).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
        await store.append([row('atlas/board', 2, 'two')])
        expect(await store.epoch()).toBe(first)
        const second = await store.epoch('anew')
        expect(second).not.toBe(first)
        expect(await store.epoch()).toBe(second)
      }),
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

    test(
      '[STO-8] a client id stays with the member who had it first',
      withStore(async (store) => {
        await store.append([row('atlas/board', 2, 'two', [{ client: 7, member: 'ana' }])])
        await store.append([row('atlas/board', 3, 'three', [{ client: 7, member: 'ana' }])])
        const others = [
          { client: 8, member: 'ben' },
          { client: 7, member: 'ben' },
        ]
        await expect(store.append([row('atlas/board', 4, 'four', others)])).rejects.toThrow()
        expect((await said(store, 'atlas/board')).updates).toEqual(['one', 'two', 'three'])
        expect((await store.load('atlas/board')).claims).toEqual([{ client: 7, member: 'ana' }])
        expect((await store.load('atlas/stage')).claims).toEqual([])
      }),
    )

    test(
      '[STO-8] a short code leads to one board',
      withStore(async (store) => {
        const code = boardRecord('atlas').code
        const twin = store.createBoard(boardRecord('borea', code), [row('borea/board', 1, 'twin')])
        await expect(twin).rejects.toThrow()
        expect(await store.findBoard({ id: 'borea' })).toBeUndefined()
        expect((await store.load('borea/board')).seq).toBe(0)
        await store.createBoard(boardRecord('borea'), [])
        await expect(store.save({ board: boardRecord('borea', code) })).rejects.toThrow()
        expect((await store.findBoard({ code }))?.id).toBe('atlas')
      }),
    )

    test(
      '[STO-8] boards and members are found as they were saved last',
      withStore(async (store) => {
        const renamed = { ...boardRecord('atlas', 'NEW-CODE'), title: 'Atlas and Borea' }
        await store.save({ board: renamed })
        expect(await store.findBoard({ id: 'atlas' })).toEqual(renamed)
        expect(await store.findBoard({ code: 'NEW-CODE' })).toEqual(renamed)
        expect(await store.findBoard({ code: boardRecord('atlas').code })).toBeUndefined()
        const ana = memberRecord('atlas', 'ana')
        await store.save({ member: ana })
        await store.save({ member: { ...ana, name: 'Ana M.' } })
        expect(await store.findMember('atlas', ana)).toEqual({ ...ana, name: 'Ana M.' })
        expect(await store.findMember('atlas', { id: ana.id })).toEqual({ ...ana, name: 'Ana M.' })
        expect(await store.findMember('atlas', { id: 'nobody' })).toBeUndefined()
        expect(await store.findMember('borea', ana)).toBeUndefined()
      }),
    )

    test(
      '[STO-8] nothing is saved for a board that is not there',
      withStore(async (store) => {
        await expect(store.save({ board: boardRecord('borea') })).rejects.toThrow()
        await expect(store.save({ member: memberRecord('borea', 'ana') })).rejects.toThrow()
        await expect(store.append([row('borea/board', 1, 'one')])).rejects.toThrow()
        expect(await store.findBoard({ id: 'borea' })).toBeUndefined()
        expect(await store.findMember('borea', memberRecord('borea', 'ana'))).toBeUndefined()
      }),
    )

    test(
      '[STO-7] purging a board takes all of it, and nothing of another',
      withStore(async (store) => {
        const ana = memberRecord('atlas', 'ana')
        await store.save({ member: ana })
        await store.append([row('atlas/private/ana', 1, 'draft', [{ client: 7, member: 'ana' }])])
        await store.compact('atlas/board', 1, new TextEncoder().encode('one'))
        // One board's id may be the beginning of another's.
        await store.createBoard(boardRecord('atlas2'), [row('atlas2/board', 1, 'kept')])
        let whenTold: unknown = 'never told'
        await store.purge('atlas', () => {
          whenTold = store.findBoard({ id: 'atlas' })
        })
        expect(await whenTold).toBeUndefined()
        expect(await store.findBoard({ id: 'atlas' })).toBeUndefined()
        expect(await store.findBoard({ code: boardRecord('atlas').code })).toBeUndefined()
        expect(await store.findMember('atlas', ana)).toBeUndefined()
        for (const room of ['atlas/board', 'atlas/stage', 'atlas/private/ana'])
          expect(await store.load(room)).toEqual({ snapshot: null, updates: [], seq: 0, claims: [] })
        expect((await said(store, 'atlas2/board')).updates).toEqual(['kept'])
      }),
    )

    test(
      '[STO-20] of a member who is forgotten no record stays, nor which client ids were theirs; rooms go as wholes',
      withStore(async (store) => {
        const [ana, ben] = [memberRecord('atlas', 'ana'), memberRecord('atlas', 'ben')]
        for (const member of [ana, ben]) await store.save({ member })
        await store.createBoard(boardRecord('borea'), [row('borea/board', 1, 'b', [{ client: 7, member: 'ana' }])])
        await store.append([
          row('atlas/private/ana', 1, 'draft', [{ client: 7, member: 'ana' }]),
          row('atlas/private/anabel', 1, 'hers'),
          row('atlas/board', 2, 'two', [
            { client: 7, member: 'ana' },
            { client: 8, member: 'ben' },
          ]),
        ])
        let whenTold: unknown = 'never told'
        await store.forget('atlas', { member: 'ana', rooms: ['atlas/private/ana'] }, () => {
          whenTold = store.findMember('atlas', ana)
        })
        expect(await whenTold).toBeUndefined()
        expect(await store.findMember('atlas', ana)).toBeUndefined()
        expect(await store.findMember('atlas', { id: 'ana' })).toBeUndefined()
        expect(await store.findMember('atlas', ben)).toEqual(ben)
        expect(await store.load('atlas/private/ana')).toEqual({ snapshot: null, updates: [], seq: 0, claims: [] })
        expect((await said(store, 'atlas/private/anabel')).updates).toEqual(['hers'])
        const { claims, seq } = await store.load('atlas/board')
        expect(seq).toBe(2)
        expect([...claims].sort((a, b) => a.client - b.client)).toEqual([
          { client: 7, member: NOBODY },
          { client: 8, member: 'ben' },
        ])
        expect((await store.load('borea/board')).claims).toEqual([{ client: 7, member: 'ana' }])
      }),
    )

    test(
      '[STO-20] to forget what is not there is no error, except on a board that is not there',
      withStore(async (store) => {
        await store.forget('atlas', { member: 'nobody', rooms: ['atlas/private/nobody'] })
        await store.forget('atlas', {})
        expect((await said(store, 'atlas/board')).updates).toEqual(['one'])
        await expect(store.forget('borea', { member: 'ana' })).rejects.toThrow()
      }),
    )

    test(
      '[STO-20] every board is told, as it was saved last',
      withStore(async (store) => {
        await store.createBoard(boardRecord('borea'), [])
        await store.save({ board: { ...boardRecord('borea'), title: 'Borea' } })
        await store.createBoard(boardRecord('cetus'), [])
        await store.purge('cetus')
        const boards = [...(await store.boards())].sort((a, b) => (a.id < b.id ? -1 : 1))
        expect(boards).toEqual([boardRecord('atlas'), { ...boardRecord('borea'), title: 'Borea' }])
      }),
    )

    test(
      '[STO-21] the rooms of one kind are told, written or compacted, and no others',
      withStore(async (store) => {
        // Names that begin alike, of another kind, of another board.
        await store.createBoard(boardRecord('atlas2'), [row('atlas2/version/v9', 1, 'theirs')])
        const rooms = [
          'version/v1',
          'version/v2',
          'version/v3',
          'versions',
          'version',
          'version2/v4',
          'version-2/v5',
          'image/i1',
        ]
        await store.append(rooms.map((room) => row(`atlas/${room}`, 1, room)))
        await store.append([row('atlas/version/v1', 2, 'again')])
        await store.compact('atlas/version/v2', 1, new TextEncoder().encode('compacted'))
        await store.compact('atlas/version/v3', 1, new Uint8Array())
        const told = async (board: string, kind: string) => [...(await store.roomsOf(board, kind))].sort()
        expect(await told('atlas', 'version')).toEqual(['atlas/version/v1', 'atlas/version/v2', 'atlas/version/v3'])
        expect(await told('atlas2', 'version')).toEqual(['atlas2/version/v9'])
        expect(await told('atlas', 'private')).toEqual([])
        expect(await told('nowhere', 'version')).toEqual([])
        await store.forget('atlas', { rooms: ['atlas/version/v1', 'atlas/version/v2'] })
        expect(await told('atlas', 'version')).toEqual(['atlas/version/v3'])
        await store.purge('atlas')
        expect(await told('atlas', 'version')).toEqual([])
      }),
    )

    test(
      '[STO-7] a purged board takes no more, not even beside a board that does',
      withStore(async (store) => {
        await store.createBoard(boardRecord('borea'), [])
        await store.purge('atlas')
        const late = [row('borea/board', 1, 'fine'), row('atlas/board', 1, 'late')]
        await expect(store.append(late)).rejects.toThrow()
        await expect(store.compact('atlas/board', 1, new Uint8Array(2))).rejects.toThrow()
        expect((await store.load('atlas/board')).seq).toBe(0)
        expect((await store.load('borea/board')).seq).toBe(0)
      }),
    )
  })
}
