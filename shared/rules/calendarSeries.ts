import { nextReview, type Review } from './alliance/rhythm.ts'
import { type CalendarEntry, calendarEvent } from './calendarEntry.ts'
import { calendarDay, calendarMoment, calendarText } from './calendarLines.ts'

/** A day that may come back, as a calendar is told: `madeAt` is when it was last moved. */
export type CalendarSeries = Omit<CalendarEntry, 'on'> & {
  readonly review: Review
  /** The last day it may fall on, or null. */
  readonly until: string | null
  /** Where it leads, or null. */
  readonly url: string | null
}

/** Revisions are counted in seconds from here: a whole number that grows with each move, and fits a calendar's 31 bits. */
const REVISIONS_FROM = Date.UTC(2024, 0)

/** How often a calendar that subscribed asks again. */
const ASK_AGAIN = 'PT12H'

/** An iCalendar file with these days, perhaps none; it says what it is called and how often to ask for it again. */
export function calendarFeed(name: string, series: readonly CalendarSeries[]): string {
  return calendarText([
    `X-WR-CALNAME:${name}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${ASK_AGAIN}`,
    `X-PUBLISHED-TTL:${ASK_AGAIN}`,
    ...(series.length === 0 ? emptyZone : series.flatMap(seriesEvent)),
  ])
}

/** An iCalendar file with one day, or one that comes back. */
export function calendarSeriesFile(series: CalendarSeries): string {
  return calendarText(seriesEvent(series))
}

/** A calendar must hold something, and some programs insist: what a time zone called UTC is hurts nobody. */
const emptyZone: readonly string[] = [
  ...['BEGIN:VTIMEZONE', 'TZID:Etc/UTC', 'BEGIN:STANDARD', 'DTSTART:19700101T000000'],
  ...['TZOFFSETFROM:+0000', 'TZOFFSETTO:+0000', 'END:STANDARD', 'END:VTIMEZONE'],
]

function seriesEvent({ review, until, url, ...entry }: CalendarSeries): readonly string[] {
  const last = until === null ? '' : `;UNTIL=${calendarDay(until)}`
  return partsOf(review)
    .filter(({ on }) => until === null || on <= until)
    .flatMap(({ on, rule, uid }) =>
      calendarEvent({ ...entry, uid: `${uid}${entry.uid}`, on }, [
        ...(rule === null ? [] : [`RRULE:${rule}${last}`]),
        `SEQUENCE:${Math.max(0, Math.floor((entry.madeAt - REVISIONS_FROM) / 1000))}`,
        `LAST-MODIFIED:${calendarMoment(entry.madeAt)}`,
        ...(url === null ? [] : [`URL:${url}`]),
      ]),
    )
}

/** One rule and the first day it names; `rule` null: it comes once. `uid`: what tells it from the others of its series. */
type Part = { readonly on: string; readonly rule: string | null; readonly uid: string }

/** The rhythm as calendars read it, day for day what `nextReview` says. */
function partsOf(review: Review): readonly Part[] {
  const { on, rhythm, everyDays } = review
  switch (rhythm) {
    case 'once':
      return [{ on, rule: null, uid: '' }]
    case 'weekly':
      return [{ on, rule: 'FREQ=WEEKLY', uid: '' }]
    case 'fortnightly':
      return [{ on, rule: 'FREQ=WEEKLY;INTERVAL=2', uid: '' }]
    case 'custom':
      return [{ on, rule: `FREQ=DAILY;INTERVAL=${Math.max(1, Math.round(everyDays))}`, uid: '' }]
    case 'monthly':
      return monthsOf(review, 1)
    case 'quarterly':
      return monthsOf(review, 3)
  }
}

const FEBRUARY = 2
const MONTHS = 12

/**
 * A plain monthly rule leaves out the months that are too short, and few calendars read the one that would not. The last
 * day of each month all know; for a 29th or 30th, February is a series of its own.
 */
function monthsOf(review: Review, interval: number): readonly Part[] {
  const { on } = review
  const date = Number(on.slice(8))
  const monthly = `FREQ=MONTHLY${interval === 1 ? '' : `;INTERVAL=${interval}`}`
  if (date <= 28) return [{ on, rule: monthly, uid: '' }]
  if (date === 31) return [{ on, rule: `${monthly};BYMONTHDAY=-1`, uid: '' }]
  const turns = firstTurns(review, MONTHS / interval)
  const february = turns.find((day) => monthIn(day) === FEBRUARY)
  const others = turns.filter((day) => monthIn(day) !== FEBRUARY)
  if (february === undefined) return [{ on, rule: monthly, uid: '' }]
  const months = others.map(monthIn).sort((a, b) => a - b)
  return [
    { on: others[0] ?? on, rule: `FREQ=YEARLY;BYMONTH=${months.join(',')};BYMONTHDAY=${date}`, uid: '' },
    { on: february, rule: `FREQ=YEARLY;BYMONTH=${FEBRUARY};BYMONTHDAY=-1`, uid: 'february-' },
  ]
}

function firstTurns(review: Review, count: number): readonly string[] {
  const turns = [review.on]
  while (turns.length < count) turns.push(nextReview(review, turns.at(-1) ?? '') ?? '')
  return turns
}

function monthIn(day: string): number {
  return Number(day.slice(5, 7))
}
