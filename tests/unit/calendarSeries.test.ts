import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { nextReview, type Review, rhythms } from '../../shared/rules/alliance/rhythm.ts'
import { bytesIn } from '../../shared/rules/bytesIn.ts'
import { type CalendarSeries, calendarFeed, calendarSeriesFile } from '../../shared/rules/calendarSeries.ts'
import { daysAfter } from '../../shared/rules/takeAways.ts'

const series = (review: Partial<Review>, more: Partial<CalendarSeries> = {}): CalendarSeries => ({
  ...{ uid: 'u@groundwork', title: 'Look', description: '', until: null, url: null, madeAt: Date.UTC(2026, 0, 2) },
  review: { on: '2026-01-31', rhythm: 'monthly', everyDays: 10, ...review },
  ...more,
})

function eventsOf(file: string): readonly ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(file))
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}

/** The first days on which a calendar shows it. */
function daysOf(one: CalendarSeries, count: number): readonly string[] {
  const days = eventsOf(calendarSeriesFile(one)).flatMap((event) => {
    const turns = event.iterator()
    const some: string[] = []
    for (let day = turns.next(); day && some.length < count; day = turns.next()) some.push(day.toString())
    return some
  })
  return days.sort().slice(0, count)
}

test.each([
  ['monthly', '2026-01-31', ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']],
  ['quarterly', '2025-11-30', ['2025-11-30', '2026-02-28', '2026-05-30']],
  ['monthly', '2028-02-29', ['2028-02-29', '2028-03-29', '2028-04-29']],
  ['monthly', '2026-01-30', ['2026-01-30', '2026-02-28', '2026-03-30']],
  ['fortnightly', '2026-03-01', ['2026-03-01', '2026-03-15', '2026-03-29']],
  ['custom', '2026-03-25', ['2026-03-25', '2026-04-04', '2026-04-14']],
] as const)('[CAL-2] %s from %s comes back on %j', (rhythm, on, days) => {
  expect(daysOf(series({ rhythm, on }), days.length)).toEqual(days)
})

test('[CAL-2] a calendar shows the days that the rhythm names, whatever it is', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => daysAfter('2000-01-01', days))
  const reviews: fc.Arbitrary<Review> = fc.record({
    on: fc.oneof(day, fc.constantFrom('2027-11-30', '2028-02-29', '2027-08-29', '2026-12-31')),
    ...{ rhythm: fc.constantFrom(...rhythms), everyDays: fc.integer({ min: 1, max: 400 }) },
  })
  fc.assert(
    fc.property(reviews, (review) => {
      const wanted: string[] = [review.on]
      for (let next = nextReview(review, review.on); next && wanted.length < 14; next = nextReview(review, next))
        wanted.push(next)
      expect(daysOf(series(review), 14)).toEqual(wanted)
    }),
    { numRuns: 60 },
  )
})

test('[CAL-3] each is a whole day and free time, with a revision that grows when it is moved', () => {
  const [one, moved] = [Date.UTC(2026, 0, 2), Date.UTC(2026, 0, 2, 0, 0, 3)].map(
    (madeAt) => eventsOf(calendarSeriesFile(series({}, { madeAt })))[0],
  )
  expect(one?.startDate.isDate).toBe(true)
  expect(one?.duration.toSeconds()).toBe(24 * 3600)
  expect(one?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
  expect(String(moved?.component.getFirstPropertyValue('last-modified'))).toBe('2026-01-02T00:00:03Z')
  expect(moved?.uid).toBe(one?.uid)
  expect(Number(moved?.sequence)).toBe(Number(one?.sequence) + 3)
})

test('[CAL-3] it ends with the alliance', () => {
  const until = '2026-03-31'
  expect(daysOf(series({}, { until }), 9)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31'])
})

test('[CAL-3] what calendars read as signs is only text, and no line is longer than they read', () => {
  const title = 'A, b; c\\d\nBEGIN:VEVENT 🌱'.repeat(9)
  const feed = calendarFeed('Ours', [series({}, { title }), series({}, { uid: 'other' })])
  expect(eventsOf(feed).map(({ summary }) => summary)).toEqual([title, 'Look'])
  expect(Math.max(...feed.split('\r\n').map(bytesIn))).toBeLessThanOrEqual(75)
})

test('[CAL-3] a feed without any day is a calendar all the same', () => {
  const calendar = new ICAL.Component(ICAL.parse(calendarFeed('Ours', [])))
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
  expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone'])
})
