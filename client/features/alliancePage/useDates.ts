import { useMemo } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'

const DAY_MS = 86_400_000

type Dates = {
  /** A moment, in milliseconds since 1970, as a day where the reader is: "3 March 2026". */
  readonly day: (at: number) => string
  /** The same with the time of day, for what happens more than once on one. */
  readonly moment: (at: number) => string
  /** A day of the calendar, `2026-03-01`, the same wherever the reader is. */
  readonly calendarDay: (day: string) => string
  /** "2 weeks ago", for a moment that is past. */
  readonly ago: (at: number, now: number) => string
}

/** Days as a page says them, that is printed and read years later: never without the year. */
export function useDates(): Dates {
  const { language } = useTranslation('alliancePage').i18n
  return useMemo(() => {
    const here = new Intl.DateTimeFormat(language, { dateStyle: 'long' })
    const exactly = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' })
    const anywhere = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
    const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
    return {
      day: (at) => here.format(at),
      moment: (at) => exactly.format(at),
      calendarDay: (day) => anywhere.format(Date.parse(`${day}T00:00:00Z`)),
      ago: (at, now) => {
        const days = Math.max(0, Math.floor((now - at) / DAY_MS))
        if (days < 14) return relative.format(-days, 'day')
        if (days < 60) return relative.format(-Math.floor(days / 7), 'week')
        return relative.format(-Math.floor(days / 30), 'month')
      },
    }
  }, [language])
}
