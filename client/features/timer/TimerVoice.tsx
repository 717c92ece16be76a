import { useEffect, useRef, useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { strikeChime } from './chime.ts'
import { momentBetween, type TimerMoment } from './timerMood.ts'
import { useTimer } from './useTimer.ts'

type Said = { readonly moment: TimerMoment; readonly endsAt: number | null }

/** Says "1 minute left" and "Time is up" to screen readers, once, and strikes the bell at the end when `rings`. */
export function TimerVoice({ rings = false }: { readonly rings?: boolean }) {
  const { t } = useTranslation('timer')
  const { timer, now } = useTimer()
  const before = useRef(now)
  const [said, setSaid] = useState<Said | null>(null)

  useEffect(() => {
    const moment = momentBetween(timer, before.current, now)
    before.current = now
    if (moment === null) return
    setSaid({ moment, endsAt: timer.endsAt })
    if (moment === 'over' && rings) strikeChime()
  }, [timer, now, rings])

  // A timer that was set anew takes back what was said about the last one.
  const words = said !== null && said.endsAt === timer.endsAt ? t(said.moment) : ''
  return (
    <span role="status" className="visually-hidden">
      {words}
    </span>
  )
}
