import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextReview, type Review, rhythms } from '../../../shared/rules/alliance/rhythm.ts'
import { daysAfter } from '../../../shared/rules/takeAways.ts'

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => daysAfter('2000-01-01', days))
const review: fc.Arbitrary<Review> = fc.record({
  ...{ on: day, rhythm: fc.constantFrom(...rhythms), everyDays: fc.integer({ min: 1, max: 400 }) },
})

describe('the next review', () => {
  test.each([
    ['once', '2026-03-01', '2026-02-28', '2026-03-01'],
    ['once', '2026-03-01', '2026-03-01', null],
    ['weekly', '2026-03-01', '2026-03-01', '2026-03-08'],
    ['fortnightly', '2026-03-01', '2026-04-20', '2026-04-26'],
    ['monthly', '2026-01-31', '2026-02-01', '2026-02-28'],
    ['monthly', '2026-01-31', '2026-02-28', '2026-03-31'],
    ['quarterly', '2025-11-30', '2025-12-24', '2026-02-28'],
    ['custom', '2026-03-01', '2026-03-11', '2026-03-21'],
  ] as const)('[REV-1] %s from %s, asked on %s, is %s', (rhythm, on, today, next) => {
    expect(nextReview({ rhythm, on, everyDays: 10 }, today)).toBe(next)
  })

  test('[REV-1] is always ahead, and never further ahead than one turn', () => {
    fc.assert(
      fc.property(review, day, (one, today) => {
        const next = nextReview(one, today)
        const isOver = one.rhythm === 'once' && one.on <= today
        expect(next === null).toBe(isOver)
        if (next === null) return
        expect(next > today).toBe(true)
        const turn = { once: 0, weekly: 7, fortnightly: 14, monthly: 31, quarterly: 92, custom: one.everyDays }
        expect(next <= daysAfter(today, turn[one.rhythm]) || next === one.on).toBe(true)
      }),
    )
  })

  test('[REV-1] comes round the same whenever it is asked for', () => {
    fc.assert(
      fc.property(review, day, (one, today) => {
        const next = nextReview(one, today)
        if (next === null || one.on > today) return
        expect(nextReview(one, daysAfter(next, -1))).toBe(next)
      }),
    )
  })
})
