import { useCallback } from 'react'
import { calendarFile } from '../../../shared/rules/calendarEntry.ts'
import type { TakeAway } from '../../../shared/schema/takeAway.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { usePass } from '../../sync/BoardSession.tsx'
import { download } from '../../ui/download.ts'

/** Hands over a calendar file for the day of a take-away, made on this device: others read calendars, so it holds no words of it. */
export function useCalendar(): (id: string, takeAway: TakeAway) => void {
  const { t } = useTranslation('takeAways')
  const { boardId } = usePass()
  return useCallback(
    (id, { on }) => {
      if (on === null) return
      const file = calendarFile({
        ...{ uid: `${id}.${boardId}@groundwork`, on, madeAt: Date.now() },
        ...{ title: t('calendarTitle'), description: t('calendarBody') },
      })
      download(new Blob([file], { type: 'text/calendar;charset=utf-8' }), `groundwork-${on}.ics`)
    },
    [t, boardId],
  )
}
