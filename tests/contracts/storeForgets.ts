import { expect, test } from 'vitest'
import { NOBODY } from '../../server/store/store.ts'
import { said, type WithStore } from './oneStore.ts'
import { boardRecord, memberRecord, row } from './records.ts'

/** What every store must do when something is deleted for good. */
export function forgettingContract(withStore: WithStore): void {
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
}
