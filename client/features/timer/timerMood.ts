import { type Timer, type TimerState, timeLeft, timerState } from '../../../shared/rules/timer.ts'

/** How a timer looks and sounds: `soon` in its last minute, `last` in its last ten seconds. */
export type TimerMood = 'off' | 'calm' | 'soon' | 'last' | 'paused' | 'over'

const MINUTE = 60_000
const LAST = 10_000

export function timerMood(timer: Timer, now: number): TimerMood {
  const state: TimerState = timerState(timer, now)
  if (state !== 'running') return state
  const left = timeLeft(timer, now)
  if (left <= LAST) return 'last'
  return left <= MINUTE && timer.seconds > 60 ? 'soon' : 'calm'
}

export type TimerMoment = 'minuteLeft' | 'over'

/**
 * What happened between two looks at a timer, to be said once. Nothing, when the timer was changed in between: a screen
 * that opens late, or a timer that somebody sets anew, is not a moment.
 */
export function momentBetween(timer: Timer, before: number, now: number): TimerMoment | null {
  if (timer.endsAt === null || timer.pausedWith !== null) return null
  const [leftBefore, left] = [timer.endsAt - before, timer.endsAt - now]
  if (leftBefore > 0 && left <= 0) return 'over'
  if (timer.seconds > 60 && leftBefore > MINUTE && left <= MINUTE && left > 0) return 'minuteLeft'
  return null
}
