import { describe, expect, test } from 'vitest'
import { Busy, type Shared, type Store } from '../../server/store/store.ts'
import { until } from '../helpers/until.ts'
import { onTwoServers } from './twoServers.ts'

/** What turns must be in every store that several servers have at once. `openTwice` opens a new one for two of them. */
export function turnsContract(name: string, openTwice: () => Promise<readonly [Store, Store]>): void {
  const withServers = onTwoServers(openTwice)

  describe(`turns contract: ${name}`, () => {
    test(
      '[STO-40] no two servers are in the same turn; other turns go on meanwhile',
      withServers(async (one, other) => {
        const inside = new Set<string>()
        const seen: string[] = []
        const step = (who: string) => async () => {
          seen.push(...inside)
          inside.add(who)
          await new Promise((resolve) => setImmediate(resolve))
          await other.load('atlas/board')
          inside.delete(who)
          return who
        }
        const turns = Array.from({ length: 12 }, (_, at) => (at % 2 ? one : other).shared.turn('atlas', step(`${at}`)))
        expect(await one.shared.turn('borea', async () => 'meanwhile')).toBe('meanwhile')
        expect(await Promise.all(turns)).toEqual(turns.map((_, at) => `${at}`))
        expect(seen).toEqual([])
      }),
    )

    test(
      '[STO-40] a turn is given back however it ends, and its own problem is told',
      withServers(async (one, other) => {
        const failing = one.shared.turn('atlas', async () => {
          throw new Error('no such prompt')
        })
        await expect(failing).rejects.toThrow('no such prompt')
        expect(await other.shared.turn('atlas', async () => 'mine')).toBe('mine')
      }),
    )

    test(
      '[STO-40] whoever asks only whether a turn is free is told at once, and does nothing when it is not',
      withServers(async (one, other) => {
        const long = await inTurn(one.shared, 'atlas')
        let did = false
        const asked = await other.shared.turnIfFree('atlas', async () => {
          did = true
          return 'done'
        })
        expect([asked, did]).toEqual([undefined, false])
        expect(await other.shared.turnIfFree('borea', async () => 'done')).toBe('done')
        await long.end()
        await until(async () => (await other.shared.turnIfFree('atlas', async () => 'done')) === 'done')
      }),
    )

    test(
      '[STO-40] whoever waits for a turn for too long is told that somebody else is in it',
      withServers(async (one, other) => {
        const long = await inTurn(one.shared, 'atlas')
        await expect(other.shared.turn('atlas', async () => 'never')).rejects.toBeInstanceOf(Busy)
        expect(await long.end()).toBe('kept')
      }),
    )
  })
}

/** Is in a turn until its `end`, which tells what came of it: 'kept'. */
async function inTurn(shared: Shared, name: string) {
  let release = () => {}
  let isInside = false
  const turn = shared.turn(name, async () => {
    isInside = true
    await new Promise<void>((resolve) => {
      release = resolve
    })
    return 'kept'
  })
  await until(() => isInside)
  const end = (): Promise<string> => {
    release()
    return turn
  }
  return { end }
}
