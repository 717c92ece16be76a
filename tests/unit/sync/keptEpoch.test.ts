import { afterEach, expect, test, vi } from 'vitest'
import type { Shared } from '../../../server/store/store.ts'
import { EPOCH_KEPT_MS, keptEpoch } from '../../../server/sync/keptEpoch.ts'

afterEach(() => void vi.useRealTimers())

/** A store that says how often it was asked. */
function asked(shared?: Shared) {
  let [times, epoch, isAway] = [0, 'first', false]
  const store = {
    ...(shared ? { shared } : {}),
    epoch: async () => {
      times++
      if (isAway) throw new Error('away')
      return epoch
    },
  }
  return {
    store,
    times: () => times,
    becomes: (next: string) => {
      epoch = next
    },
    goes: (away: boolean) => {
      isAway = away
    },
  }
}

test('[C9-1] of many who come back at once one asks a shared store which life of its data it holds, and soon another one', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const { store, times, becomes, goes } = asked({} as Shared)
  const epoch = keptEpoch(store)
  expect(await Promise.all([epoch(), epoch(), epoch()])).toEqual(['first', 'first', 'first'])
  expect(times()).toBe(1)
  becomes('second')
  vi.advanceTimersByTime(EPOCH_KEPT_MS)
  goes(true)
  await expect(epoch()).rejects.toThrow('away')
  goes(false)
  expect(await epoch()).toBe('second')
  expect(times()).toBe(3)
})

test('[C9-1] a store that is not shared is asked each time: it is at hand', async () => {
  const { store, times, becomes } = asked()
  const epoch = keptEpoch(store)
  expect(await epoch()).toBe('first')
  becomes('second')
  expect(await epoch()).toBe('second')
  expect(times()).toBe(2)
})
