import { bytesIn } from './bytesIn.ts'

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

/** A line has at most 75 bytes by the standard; longer ones go on after a line break and a space. */
const LINE_BYTES_MAX = 75

/** An iCalendar file (RFC 5545) with one whole day in it. */
export function calendarFile({ uid, title, description, on, madeAt }: CalendarEntry): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Groundwork//EN',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${new Date(madeAt).toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${on.replaceAll('-', '')}`,
    `SUMMARY:${escaped(title)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')
}

/** Breaks between characters, never within one: a letter may have four bytes. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const letter of line) {
    if (bytesIn(part + letter) > LINE_BYTES_MAX) {
      parts.push(part)
      part = ' '
    }
    part += letter
  }
  return [...parts, part].join('\r\n')
}
