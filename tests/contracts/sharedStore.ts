import { describe, expect, test } from 'vitest'
import type { BoardHead, LogRow, Store } from '../../server/store/store.ts'
import { boardRecord, memberRecord, row, wordsOf } from './records.ts'
import { onTwoServers } from './twoServers.ts'

/** So many writers of each server write at once: fewer than a store has connections, so that only rows are waited for. */
const WRITERS = 6

/** Batches that each of two servers writes, of so many rows, into so many rooms. */
const BATCHES = 150
const ROWS_MAX = 12
const ROOMS = 9

/** What every store must do that several servers have at once. `openTwice` opens a new one for two of them. */
export function sharedStoreContract(name: string, openTwice: () => Promise<readonly [Store, Store]>): void {
  const withServers = onTwoServers(openTwice)

  describe(`shared store contract: ${name}`, () => {
    test(
      '[STO-41] what two servers write at once is all there, once, without a gap, and nobody waits in a circle',
      withServers(async (one, other) => {
        const rooms = Array.from({ length: ROOMS }, (_, at) => `${at % 2 ? 'atlas' : 'borea'}/private/p${at}`)
        await one.createBoard(boardRecord('borea'), [])
        const written = new Map<string, Map<number, string>>(rooms.map((room) => [room, new Map()]))
        const write = async (store: Store, who: string, first: number) => {
          for (let batch = first; batch < BATCHES; batch += WRITERS) {
            const rows = Array.from({ length: 1 + (batch % ROWS_MAX) }, (_, at) =>
              row(anyOf(rooms), null, `${who} ${batch} ${at}`, [{ client: batch, member: `${batch}` }]),
            )
            const numbers = await store.append(rows)
            for (const [at, { room, update }] of rows.entries())
              written.get(room)?.set(numbers[at] ?? 0, wordsOf(update) ?? '')
          }
        }
        const writers = Array.from({ length: WRITERS }, (_, first) => [
          write(one, 'one', first),
          write(other, 'other', first),
        ])
        await Promise.all(writers.flat())
        for (const room of rooms) {
          const { updates, seq } = await one.load(room)
          const told = [...(written.get(room) ?? [])].sort(([a], [b]) => a - b)
          expect(told.map(([number]) => number)).toEqual(Array.from({ length: seq }, (_, at) => at + 1))
          expect(updates.map(wordsOf)).toEqual(told.map(([, words]) => words))
        }
        const all = Array.from({ length: BATCHES }, (_, batch) => 1 + (batch % ROWS_MAX)).reduce((a, b) => a + b)
        expect([...written.values()].reduce((sum, { size }) => sum + size, 0)).toBe(2 * all)
      }),
    )

    test(
      '[STO-41] a server that did not see the last row of a numbered room is refused',
      withServers(async (one, other) => {
        const both = [one, other].map((store, at) => store.append([row('atlas/stage', 2, `${at}`)]))
        expect((await Promise.allSettled(both)).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
        expect((await one.load('atlas/stage')).seq).toBe(2)
      }),
    )

    test(
      '[STO-41] of two servers that claim a client id for two members, one is told no',
      withServers(async (one, other) => {
        const claims = ['ana', 'ben'].map((member) => [{ client: 7, member }])
        const both = [one, other].map((store, at) => store.append([row('atlas/board', null, `${at}`, claims[at])]))
        expect((await Promise.allSettled(both)).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
        const { claims: kept, seq } = await other.load('atlas/board')
        expect([kept.length, seq]).toEqual([1, 2])
      }),
    )

    test(
      '[STO-3] two servers that compact one room at once lose nothing, and it never goes back',
      withServers(async (one, other) => {
        const last = 30
        for (let at = 2; at <= last; at++) await one.append([row('atlas/board', at, `${at}`)])
        const tries = Array.from({ length: last }, (_, at) =>
          (at % 2 ? one : other).compact('atlas/board', at + 1, new TextEncoder().encode(`up to ${at + 1}`)),
        )
        const more = other.append([row('atlas/board', null, 'late')])
        await Promise.allSettled([...tries, more])
        const { snapshot, updates, seq } = await one.load('atlas/board')
        const upTo = Number(wordsOf(snapshot)?.slice('up to '.length))
        expect(seq).toBe(last + 1)
        const rest = Array.from({ length: last - upTo }, (_, at) => `${upTo + at + 1}`)
        expect(updates.map(wordsOf)).toEqual([...rest, 'late'])
      }),
    )

    test(
      '[STO-42] of rooms it is told which are further than is known, compacted or not',
      withServers(async (one, other) => {
        await one.append([row('atlas/board', 2, 'two')])
        await one.compact('atlas/board', 2, new Uint8Array(2))
        const told = async (known: readonly (readonly [string, number])[]) =>
          [...(await other.shared.heads(new Map(known), new Map())).rooms].sort()
        const rooms = ['atlas/board', 'atlas/stage', 'atlas/deck', 'borea/board']
        expect(await told(rooms.map((room) => [room, 0]))).toEqual([
          ['atlas/board', 2],
          ['atlas/stage', 1],
        ])
        expect(
          await told([
            ['atlas/board', 1],
            ['atlas/stage', 1],
          ]),
        ).toEqual([['atlas/board', 2]])
        expect(await told([['atlas/board', 2]])).toEqual([])
        expect(await told([])).toEqual([])
      }),
    )

    test(
      '[STO-42] of boards it is told which are otherwise than is known, and which are gone',
      withServers(async (one, other) => {
        const told = async (known: readonly (readonly [string, BoardHead | undefined])[]) =>
          [...(await other.shared.heads(new Map([['atlas/stage', 0]]), new Map(known))).boards].sort()
        const [[, first] = []] = await told([['atlas', undefined]])
        if (!first) throw new Error('nothing told')
        expect(await told([['atlas', first]])).toEqual([])
        // Set back, too.
        for (const strange of [
          { ...first, saved: first.saved + 7 },
          { ...first, forgotten: first.forgotten + 7 },
        ])
          expect(await told([['atlas', strange]])).toEqual([['atlas', first]])
        await one.purge('atlas')
        expect(
          await told([
            ['atlas', first],
            ['borea', undefined],
          ]),
        ).toEqual([
          ['atlas', null],
          ['borea', null],
        ])
      }),
    )

    test(
      '[STO-42] whatever is saved or forgotten of a board shows, and nothing else does',
      withServers(async (one, other) => {
        await one.createBoard(boardRecord('borea'), [])
        const heads = async () => {
          const unknown = new Map(['atlas', 'borea'].map((id) => [id, undefined]))
          const { boards } = await other.shared.heads(new Map(), unknown)
          return [boards.get('atlas'), boards.get('borea')]
        }
        const [first, untouched] = await heads()
        const steps = [
          () => one.save({ board: { ...boardRecord('atlas'), title: 'Atlas' } }),
          () => one.save({ member: memberRecord('atlas', 'ana') }),
        ]
        let saved = first?.saved ?? 0
        for (const step of steps) {
          await step()
          const [atlas] = await heads()
          expect(atlas?.saved).toBeGreaterThan(saved)
          expect(atlas?.forgotten).toBe(first?.forgotten)
          saved = atlas?.saved ?? 0
        }
        await one.append([row('atlas/board', 2, 'two')])
        await one.compact('atlas/board', 2, new Uint8Array(2))
        expect((await heads())[0]).toEqual({ saved, forgotten: first?.forgotten })
        let forgotten = first?.forgotten ?? 0
        for (const gone of [{}, { member: 'ana' }, { rooms: ['atlas/board'] }]) {
          await one.forget('atlas', gone)
          const [atlas] = await heads()
          expect(atlas?.forgotten).toBeGreaterThan(forgotten)
          forgotten = atlas?.forgotten ?? 0
        }
        expect((await heads())[1]).toEqual(untouched)
      }),
    )

    test(
      '[STO-42] of some members those are told who are still known, as they were saved last',
      withServers(async (one, other) => {
        const [ana, ben] = ['ana', 'ben'].map((id) => memberRecord('atlas', id))
        if (!ana || !ben) throw new Error('nobody')
        await one.createBoard(boardRecord('borea'), [])
        for (const member of [ana, ben, memberRecord('borea', 'eve')]) await one.save({ member })
        await one.save({ member: { ...ben, name: 'Ben' } })
        await one.forget('atlas', { member: 'ana' })
        const known = await other.shared.members('atlas', ['ana', 'ben', 'eve', 'nobody'])
        expect(known).toEqual([{ ...ben, name: 'Ben' }])
        expect(await other.shared.members('atlas', [])).toEqual([])
      }),
    )

    test(
      '[STO-43] a server that has not heard of it brings nothing back of who was forgotten',
      withServers(async (one, other) => {
        const [ana, ben] = ['ana', 'ben'].map((id) => memberRecord('atlas', id))
        if (!ana || !ben) throw new Error('nobody')
        for (const member of [ana, ben]) await one.save({ member })
        await one.append([row('atlas/private/ana', null, 'draft', [{ client: 7, member: 'ana' }])])
        await one.forget('atlas', { member: 'ana', rooms: ['atlas/private/ana', 'atlas/private/later'] })
        const late: readonly LogRow[] = [
          row('atlas/private/ana', null, 'more', [{ client: 7, member: 'ana' }]),
          row('atlas/private/ana', null, 'more'),
          row('atlas/private/ana', 2, 'more'),
          row('atlas/private/later', null, 'more'),
          row('atlas/board', null, 'more', [{ client: 9, member: 'ana' }]),
        ]
        for (const one of late) await expect(other.append([one])).rejects.toThrow('forgotten')
        await expect(other.compact('atlas/private/ana', 0, new Uint8Array(2))).rejects.toThrow()
        await expect(other.save({ member: ana })).rejects.toThrow('forgotten')
        expect(await other.load('atlas/private/ana')).toEqual({ snapshot: null, updates: [], seq: 0, claims: [] })
        expect((await other.shared.heads(new Map([['atlas/private/ana', 0]]), new Map())).rooms.size).toBe(0)
        expect((await other.load('atlas/board')).claims).toEqual([])
        await other.append([row('atlas/board', null, 'more', [{ client: 9, member: 'ben' }])])
        // A room that goes by itself, such as a picture's, may begin again.
        await one.forget('atlas', { rooms: ['atlas/board'] })
        await other.append([row('atlas/board', 1, 'anew')])
      }),
    )
  })
}

function anyOf<T>(list: readonly T[]): T {
  return list[Math.floor(Math.random() * list.length)] as T
}
