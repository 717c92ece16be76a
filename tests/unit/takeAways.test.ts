import { expect, test } from 'vitest'
import { checkInSince, dayAt, daysAfter, isDue } from '../../shared/rules/takeAways.ts'

const one = { on: '2026-03-10', keptAt: 1000, answeredAt: null, deletedAt: null }

test('[MINE-3] a take-away is due from its day on, until it is answered or put away', () => {
  expect(['2026-03-09', '2026-03-10', '2026-04-01'].map((today) => isDue(one, today, null))).toEqual([
    false,
    true,
    true,
  ])
  expect(isDue({ ...one, answeredAt: 5 }, '2026-04-01', 2000)).toBe(false)
  expect(isDue({ ...one, deletedAt: 5 }, '2026-04-01', 2000)).toBe(false)
  expect(isDue({ ...one, on: null }, '2026-04-01', null)).toBe(false)
})

test('[MINE-3] a check-in brings back what was kept before it, and nothing that was put off in it', () => {
  const session = { kit: 'check-in', step: 's', stepSince: 2000 }
  expect(checkInSince(session)).toBe(2000)
  expect(checkInSince({ ...session, step: null })).toBeNull()
  expect(checkInSince({ ...session, kit: 'quick-alliance' })).toBeNull()
  expect(checkInSince({ ...session, kit: 'quick-alliance' }, 3000)).toBe(3000)
  expect(isDue({ ...one, on: null }, '2026-01-01', 2000)).toBe(true)
  expect(isDue({ ...one, keptAt: 2500 }, '2026-01-01', 2000)).toBe(false)
})

test('[MINE-3] days are counted in the calendar, over months, leap days and clock changes', () => {
  expect(daysAfter('2026-02-27', 2)).toBe('2026-03-01')
  expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29')
  expect(daysAfter('2026-03-28', 2)).toBe('2026-03-30')
  expect(daysAfter('2026-12-31', 14)).toBe('2027-01-14')
  expect(dayAt(new Date(2026, 2, 1, 23, 59))).toBe('2026-03-01')
  expect(dayAt(new Date(2026, 2, 1, 0, 0))).toBe('2026-03-01')
})
