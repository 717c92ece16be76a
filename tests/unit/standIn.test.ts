import { expect, test } from 'vitest'
import { FACILITATOR_LOST_MS, STAND_IN_AFTER_MS, STAND_IN_WITHIN_MS } from '../../shared/limits.ts'
import { standInAt } from '../../shared/rules/standIn.ts'

const times = { standInAfterMs: STAND_IN_AFTER_MS, standInWithinMs: STAND_IN_WITHIN_MS }
const left = 1_800_000_000_000

test('[ACC-27] somebody may stand in a minute after the last facilitator left, and not in the night after', () => {
  const after = (ms: number) => standInAt(left, left + ms, times)
  expect(after(0)).toEqual({ state: 'soon', waitMs: 60_000 })
  expect(after(59_999)).toEqual({ state: 'soon', waitMs: 1 })
  expect(after(60_000)).toEqual({ state: 'now', waitMs: 0 })
  expect(after(STAND_IN_WITHIN_MS)).toEqual({ state: 'over', waitMs: 0 })
  expect(standInAt(0, left, times).state).toBe('over')
  // A clock that was set back must not make anybody wait longer.
  expect(after(-1e9)).toEqual({ state: 'soon', waitMs: 60_000 })
  expect(FACILITATOR_LOST_MS).toBeLessThan(STAND_IN_AFTER_MS)
})
