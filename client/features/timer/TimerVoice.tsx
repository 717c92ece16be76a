import { useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import type { TimerMoment } from './timerMood.ts'
import { useTimerMoment } from './useTimerMoment.ts'

type Said = { readonly moment: TimerMoment; readonly endsAt: number | null }

/** Says "1 minute left" and "Time is up" to screen readers, once. */
export function TimerVoice() {
  const { t } = useTranslation('timer')
  const [said, setSaid] = useState<Said | null>(null)
  const timer = useTimerMoment((moment) => setSaid({ moment, endsAt: timer.endsAt }))
  // A timer that was set anew takes back what was said about the last one.
  const words = said !== null && said.endsAt === timer.endsAt ? t(said.moment) : ''
  return (
    <span role="status" className="visually-hidden">
      {words}
    </span>
  )
}
