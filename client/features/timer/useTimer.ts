import { timeLeft } from '../../../shared/rules/timer.ts'
import type { Timer } from '../../../shared/schema/stage.ts'
import { useStage } from '../../sync/BoardSession.tsx'
import { isTimeKnown } from '../../sync/clock.ts'
import { useSheet } from '../../sync/useRecord.ts'
import { useServerNow } from '../../sync/useServerNow.ts'
import { type TimerMood, timerMood } from './timerMood.ts'

/** Often enough that no second is skipped on screen. */
const LOOK_EVERY_MS = 250

export type TimerView = {
  readonly timer: Timer
  readonly now: number
  /** Milliseconds. */
  readonly left: number
  readonly mood: TimerMood
}

/** The timer everybody sees, on the server's clock; renders again four times a second. */
export function useTimer(): TimerView {
  const timer = useSheet(useStage().timer)
  const now = useServerNow(LOOK_EVERY_MS, timer.endsAt ?? 0)
  return { timer, now, left: timeLeft(timer, now), mood: isTimeKnown() ? timerMood(timer, now) : 'off' }
}
