import { useEffect, useRef, useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { isTimeKnown } from '../../sync/clock.ts'
import { strikeChime } from './chime.ts'
import { momentBetween, type TimerMoment } from './timerMood.ts'
import { useChimeAllowed } from './useBell.ts'
import { useTimer } from './useTimer.ts'

type Said = { readonly moment: TimerMoment; readonly endsAt: number | null }

/**
 * Says "1 minute left" and "Time is up" to screen readers, once. At the end the bell is struck where somebody turned it on
 * (`rings`); a timer that is to be heard rings on every screen that has a bell. Without `rings` there is none: phones stay quiet.
 */
export function TimerVoice({ rings }: { readonly rings?: boolean }) {
  const { t } = useTranslation('timer')
  const { timer, now } = useTimer()
  const isHeard = rings === true || (rings === false && timer.sound)
  useChimeAllowed(isHeard)
  const before = useRef<number | null>(null)
  const [said, setSaid] = useState<Said | null>(null)

  useEffect(() => {
    // Before the server was asked, this device's clock may be a day off: it would ring for what was over long ago.
    if (!isTimeKnown()) return
    const moment = momentBetween(timer, before.current ?? now, now)
    before.current = now
    if (moment === null) return
    setSaid({ moment, endsAt: timer.endsAt })
    if (moment === 'over' && isHeard) strikeChime()
  }, [timer, now, isHeard])

  // A timer that was set anew takes back what was said about the last one.
  const words = said !== null && said.endsAt === timer.endsAt ? t(said.moment) : ''
  return (
    <span role="status" className="visually-hidden">
      {words}
    </span>
  )
}
