import { BREAKOUT_MINUTES_MAX } from '../../shared/limits.ts'
import { isResting } from '../../shared/rules/stepTime.ts'
import { timeLeft, timerState } from '../../shared/rules/timer.ts'
import type { StageDoc } from '../../shared/schema/stage.ts'
import { breakoutsOver } from './breakoutPeople.ts'
import type { Handler } from './context.ts'
import { onStage } from './stage.ts'

type SessionSheet = StageDoc['session']

/** More for everybody, or the end in sight. Said twice, or by two at once, it is done once. */
export const setBreakoutTime: Handler<'breakouts.time'> = ({ id, seconds, leftSeconds }, context) =>
  onStage(context, ({ session }) => {
    const { breakouts } = session.get()
    if (breakouts?.id !== id) throw breakoutsOver()
    const now = Date.now()
    const left = timeLeft(breakouts, now)
    if (seconds !== undefined && seconds > breakouts.seconds)
      setLeft(session, left + (seconds - breakouts.seconds) * 1000, seconds, now)
    if (leftSeconds !== undefined && left > leftSeconds * 1000)
      setLeft(session, leftSeconds * 1000, breakouts.seconds, now)
  })

/** A break or a pause begins: their time waits with everything else. To be called in a transaction of the stage. */
export function holdBreakouts(session: SessionSheet, now: number): void {
  const { breakouts } = session.get()
  if (breakouts && timerState(breakouts, now) === 'running')
    session.patch({ breakouts: { ...breakouts, pausedWith: timeLeft(breakouts, now), endsAt: null } })
}

/** All rests are over. */
export function resumeBreakouts(session: SessionSheet, now: number): void {
  const { breakouts } = session.get()
  if (breakouts && breakouts.pausedWith !== null)
    session.patch({ breakouts: { ...breakouts, endsAt: now + breakouts.pausedWith, pausedWith: null } })
}

function setLeft(session: SessionSheet, wanted: number, seconds: number, now: number): void {
  const { breakouts } = session.get()
  if (!breakouts) return
  const left = Math.min(BREAKOUT_MINUTES_MAX * 60_000, wanted)
  // Time that was up when a break began was not held by it; more of it is.
  const waits = isResting(session.get())
  const clock = waits ? { endsAt: null, pausedWith: left } : { endsAt: now + left, pausedWith: null }
  session.patch({ breakouts: { ...breakouts, seconds, ...clock } })
}
