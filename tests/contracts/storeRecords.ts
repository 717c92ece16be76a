import { expect, test } from 'vitest'
import { said, type WithStore } from './oneStore.ts'
import { boardRecord, memberRecord, row } from './records.ts'

/** What every store must do with the records of boards and members, and with whose client ids are. */
export function recordsContract(withStore: WithStore): void {
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
}
