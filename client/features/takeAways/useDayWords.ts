import { useCallback } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'

/** Says a day of the calendar, `2026-03-01`, as people do. */
export function useDayWords(): (day: string) => string {
  const { i18n } = useTranslation('takeAways')
  return useCallback(
    (day) =>
      new Intl.DateTimeFormat(i18n.language, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        timeZone: 'UTC',
      }).format(new Date(`${day}T00:00:00Z`)),
    [i18n.language],
  )
}
