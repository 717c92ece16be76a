import { bytesIn } from './bytesIn.ts'

/** A line has at most 75 bytes by the standard; longer ones go on after a line break and a space. */
const LINE_BYTES_MAX = 75

/** An iCalendar file (RFC 5545) of these lines. */
export function calendarText(lines: readonly string[]): string {
  const all = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Groundwork//EN', ...lines, 'END:VCALENDAR']
  return all.map((line) => `${folded(line)}\r\n`).join('')
}

/** `20260301` of `2026-03-01`. */
export function calendarDay(day: string): string {
  return day.replaceAll('-', '')
}

/** `20260301T090000Z` of milliseconds since 1970. */
export function calendarMoment(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
}

export function escaped(text: string): string {
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
