import { expect, test } from 'vitest'
import { bestOffset } from '../../client/sync/clock.ts'

test('[SYN-22] the quickest sample decides, however wrong this device is', () => {
  const aDayAhead = 86_400_000
  const offset = bestOffset([
    { sent: 0, received: 900, server: aDayAhead + 870 },
    { sent: 1000, received: 1040, server: aDayAhead + 1015 },
    { sent: 2000, received: 2400, server: aDayAhead + 2010 },
  ])
  expect(Math.abs((offset ?? 0) - aDayAhead)).toBeLessThanOrEqual(20)
})

test('[SYN-22] no sample, no opinion', () => {
  expect(bestOffset([])).toBeUndefined()
})
