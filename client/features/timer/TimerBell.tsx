import { strikeChime } from './chime.ts'
import { useChimeAllowed } from './useBell.ts'
import { useTimer } from './useTimer.ts'
import { useTimerMoment } from './useTimerMoment.ts'

/**
 * Strikes the bell at the timer's end where somebody turned it on (`rings`), and on every screen that has a bell for a timer
 * that is to be heard. Phones have none: they stay quiet.
 */
export function TimerBell({ rings }: { readonly rings: boolean }) {
  const { timer } = useTimer()
  const isHeard = rings || timer.sound
  useChimeAllowed(isHeard)
  useTimerMoment((moment) => {
    if (moment === 'over' && isHeard) strikeChime()
  })
  return null
}
