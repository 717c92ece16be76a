import { daysAfter } from '../takeAways.ts'

/** How often an alliance is looked at; `custom`: every so many days. */
export const rhythms = ['once', 'weekly', 'fortnightly', 'monthly', 'quarterly', 'custom'] as const
export type Rhythm = (typeof rhythms)[number]

/** When people look at their alliance again. Days as `2026-03-01`: the same day wherever somebody is. */
export type Review = { readonly on: string; readonly rhythm: Rhythm; readonly everyDays: number }

const DAY_MS = 86_400_000

/** The first day of a review's rhythm that is later than `today`: a date that was missed does not pile up; null after the last. */
export function nextReview(review: Review, today: string): string | null {
  if (review.on > today) return review.on
  const { months, days } = periodOf(review)
  if (months > 0) {
    // Counted from the first day: who begins on a 31st comes back to it after each short month.
    let turn = Math.max(1, Math.floor(monthsBetween(review.on, today) / months))
    while (monthsAfter(review.on, months * turn) <= today) turn++
    return monthsAfter(review.on, months * turn)
  }
  if (days === 0) return null
  const past = Math.round((Date.parse(today) - Date.parse(review.on)) / DAY_MS)
  return daysAfter(review.on, (Math.floor(past / days) + 1) * days)
}

/** The last day of a review's rhythm that is not later than `today`: the one that is due; null before the first. */
export function lastReview(review: Review, today: string): string | null {
  if (review.on > today) return null
  let last = review.on
  for (let next = nextReview(review, last); next !== null && next <= today; next = nextReview(review, next)) last = next
  return last
}

function periodOf({ rhythm, everyDays }: Review): { readonly months: number; readonly days: number } {
  switch (rhythm) {
    case 'once':
      return { months: 0, days: 0 }
    case 'weekly':
      return { months: 0, days: 7 }
    case 'fortnightly':
      return { months: 0, days: 14 }
    case 'monthly':
      return { months: 1, days: 0 }
    case 'quarterly':
      return { months: 3, days: 0 }
    case 'custom':
      return { months: 0, days: Math.max(1, Math.round(everyDays)) }
  }
}

function monthsBetween(from: string, to: string): number {
  const [year = 0, month = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number)
  return (toYear - year) * 12 + toMonth - month
}

/** The same date so many months later; in a month that is too short, its last day. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}
