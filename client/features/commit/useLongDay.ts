import { useCallback } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'

/** Says a day of the calendar, `2026-03-01`, with its year: people look months ahead. */
export function useLongDay(): (day: string) => string {
  const { language } = useTranslation('commit').i18n
  return useCallback(
    (day) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)),
    [language],
  )
}
