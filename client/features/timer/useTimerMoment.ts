import { useEffect, useRef } from 'react'
import type { Timer } from '../../../shared/schema/stage.ts'
import { isTimeKnown } from '../../sync/clock.ts'
import { momentBetween, type TimerMoment } from './timerMood.ts'
import { useTimer } from './useTimer.ts'

/** Tells of each moment of the timer, once; returns the timer. */
export function useTimerMoment(onMoment: (moment: TimerMoment) => void): Timer {
  const { timer, now } = useTimer()
  const before = useRef<number | null>(null)
  useEffect(() => {
    // Before the server was asked, this device's clock may be a day off: it would tell of what was over long ago.
    if (!isTimeKnown()) return
    const moment = momentBetween(timer, before.current ?? now, now)
    before.current = now
    if (moment !== null) onMoment(moment)
  })
  return timer
}
