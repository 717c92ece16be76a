import { expect, test } from 'vitest'
import { bytesIn } from '../../shared/rules/bytesIn.ts'
import { calendarFile } from '../../shared/rules/calendarEntry.ts'

const entry = {
  uid: 'p@g',
  title: 'Quiet',
  description: '',
  on: '2026-03-29',
  madeAt: Date.UTC(2026, 0, 2, 3, 4, 5, 6),
}
/** As a calendar reads it: broken lines put together again. */
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n')

test('[MINE-4] a calendar entry is one whole day, the same in every time zone, and free time', () => {
  const lines = unfolded(calendarFile(entry))
  expect(lines).toContain('DTSTART;VALUE=DATE:20260329')
  expect(lines).toContain('DTSTAMP:20260102T030405Z')
  expect(lines).toContain('TRANSP:TRANSPARENT')
  expect(lines.some((line) => /TZID|DTEND/.test(line))).toBe(false)
  expect(lines[0]).toBe('BEGIN:VCALENDAR')
  expect(lines.at(-2)).toBe('END:VCALENDAR')
  const before = process.env.TZ
  const files = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu'].map((zone) => {
    process.env.TZ = zone
    return calendarFile(entry)
  })
  if (before === undefined) delete process.env.TZ
  else process.env.TZ = before
  expect(new Set(files).size).toBe(1)
})

test('[MINE-4] a calendar entry escapes what calendars read as signs', () => {
  const title = 'A, b; c\\d\ne\r\nf: "g"\rBEGIN:VEVENT'
  const lines = unfolded(calendarFile({ ...entry, title }))
  expect(lines).toContain('SUMMARY:A\\, b\\; c\\\\d\\ne\\nf: "g"\\nBEGIN:VEVENT')
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
})

test('[MINE-4] a calendar entry breaks long lines after at most 75 bytes, between letters', () => {
  for (const letter of ['a', 'é', '漢', '🌱']) {
    const description = letter.repeat(200)
    const file = calendarFile({ ...entry, description })
    const lines = file.split('\r\n')
    expect(Math.max(...lines.map(bytesIn))).toBeLessThanOrEqual(75)
    expect(lines.every((line) => line === Buffer.from(line).toString())).toBe(true)
    expect(unfolded(file)).toContain(`DESCRIPTION:${description}`)
  }
})
