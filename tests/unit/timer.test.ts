import { expect, test } from 'vitest'
import { clockFace, fractionLeft, timeLeft, timerState } from '../../shared/rules/timer.ts'

const now = 1_800_000_000_000
const running = { seconds: 60, endsAt: now + 30_500, pausedWith: null }
const paused = { seconds: 60, endsAt: null, pausedWith: 12_000 }
const off = { seconds: 0, endsAt: null, pausedWith: null }

test('[UI-40] a timer shows what is left by the server’s clock, and never less than nothing', () => {
  expect([running, paused, off].map((timer) => timeLeft(timer, now))).toEqual([30_500, 12_000, 0])
  expect(timeLeft(running, now + 99_999)).toBe(0)
  expect([running, paused, off].map((timer) => timerState(timer, now))).toEqual(['running', 'paused', 'off'])
  expect(timerState(running, now + 99_999)).toBe('over')
  expect(fractionLeft(paused, now)).toBeCloseTo(0.2)
  expect(fractionLeft(off, now)).toBe(0)
})

test('[UI-41] a clock begins at the whole minute and ends at zero', () => {
  expect([60_000, 59_999, 59_001, 1, 0, 3_729_000].map(clockFace)).toEqual([
    '1:00',
    '1:00',
    '1:00',
    '0:01',
    '0:00',
    '1:02:09',
  ])
})
