type Carried = {
  readonly on: string | null
  /** When it was kept, or put off last. */
  readonly keptAt: number
  readonly answeredAt: number | null
  readonly deletedAt: number | null
}

/** What a check-in looks like from a session; `stepSince`: when its step began, null before it did. */
type SessionNow = { readonly kit: string; readonly step: string | null; readonly stepSince: number | null }

/** The day at a moment, where somebody is: `2026-03-01`. */
export function dayAt(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

/** So many days after a day. Counted in the calendar, so no clock change shortens one. */
export function daysAfter(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10)
}

/** Whether it is still carried: neither answered nor put away. */
export function isCarried({ answeredAt, deletedAt }: Carried): boolean {
  return answeredAt === null && deletedAt === null
}

/** Since when a check-in is going on: a session made for one, or the alliance in review (`reviewSince`); null while none is. */
export function checkInSince({ kit, step, stepSince }: SessionNow, reviewSince: number | null = null): number | null {
  if (reviewSince !== null) return reviewSince
  return kit.startsWith('check-in') && step !== null ? stepSince : null
}

/** Whether it is time to come back to it: its day is here, or a check-in began since it was kept. */
export function isDue(one: Carried, today: string, checkIn: number | null): boolean {
  if (!isCarried(one)) return false
  return (one.on !== null && one.on <= today) || (checkIn !== null && one.keptAt < checkIn)
}
