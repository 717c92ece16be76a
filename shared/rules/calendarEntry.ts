import { calendarDay, calendarMoment, calendarText, escaped } from './calendarLines.ts'

/** One day in somebody's calendar. `uid`: the same for each copy, so that a calendar replaces what it had. */
export type CalendarEntry = {
  readonly uid: string
  readonly title: string
  readonly description: string
  /** `2026-03-01`: a day and no moment, so it is the same day in every time zone. */
  readonly on: string
  /** When the file was made, in milliseconds since 1970. */
  readonly madeAt: number
}

/** An iCalendar file (RFC 5545) with one whole day in it. */
export function calendarFile(entry: CalendarEntry): string {
  return calendarText(calendarEvent(entry, []))
}

/** The lines of one whole day; `more`: what else is to be said of it. */
export function calendarEvent(
  { uid, title, description, on, madeAt }: CalendarEntry,
  more: readonly string[],
): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${calendarMoment(madeAt)}`,
    `DTSTART;VALUE=DATE:${calendarDay(on)}`,
    `SUMMARY:${escaped(title)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...more,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}
