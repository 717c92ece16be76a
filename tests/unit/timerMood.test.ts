import { expect, test } from 'vitest'
import { momentBetween, timerMood } from '../../client/features/timer/timerMood.ts'

const running = { seconds: 180, endsAt: 1_000_000, pausedWith: null }
const at = (left: number) => 1_000_000 - left

test('[UI-21] a timer is calm, then soon in its last minute, then last in its last ten seconds, then over', () => {
  expect([120_000, 60_000, 10_000, 0].map((left) => timerMood(running, at(left)))).toEqual([
    'calm',
    'soon',
    'last',
    'over',
  ])
})

test('[UI-21] a timer of a minute or less does not begin by hurrying', () => {
  expect(timerMood({ ...running, seconds: 60 }, at(60_000))).toBe('calm')
})

test('[UI-21] off and paused are moods of their own', () => {
  expect(timerMood({ seconds: 0, endsAt: null, pausedWith: null }, 5)).toBe('off')
  expect(timerMood({ seconds: 60, endsAt: null, pausedWith: 4_000 }, 5)).toBe('paused')
})

test('[UI-22] one minute left and the end are said once each, when they are crossed', () => {
  const looks = Array.from({ length: 800 }, (_, n) => at(180_000 - n * 250))
  const said = looks.slice(1).map((now, n) => momentBetween(running, looks[n] ?? 0, now))
  expect(said.filter((moment) => moment !== null)).toEqual(['minuteLeft', 'over'])
})

test('[UI-22] a paused timer says nothing, and neither does a short one at its start', () => {
  expect(momentBetween({ ...running, pausedWith: 3, endsAt: null }, at(10), at(-10))).toBeNull()
  expect(momentBetween({ ...running, seconds: 60 }, at(60_001), at(59_999))).toBeNull()
})

test('[UI-22] a tab that slept through the end is told only that time is up', () => {
  expect(momentBetween(running, at(120_000), at(-5_000))).toBe('over')
})
