import { TIMER_SECONDS_MAX } from '../../shared/limits.ts'
import { timeLeft, timerMark, timerState } from '../../shared/rules/timer.ts'
import type { StageDoc } from '../../shared/schema/stage.ts'
import { Problem } from '../problem.ts'
import type { Context, Handler } from './context.ts'
import { onStage } from './stage.ts'

/** Starting what has just begun is the same call, sent twice, in milliseconds: the clock would jump back. */
const START_AGAIN_MS = 3000

/** Sound and colour stay as they were for the timer before, unless they are named. */
export const startTimer: Handler<'timer.start'> = ({ seconds, sound, color }, context) =>
  onTimer(context, (timer) => {
    const now = Date.now()
    const before = timer.get()
    const isRunning = before.seconds === seconds && timerState(before, now) === 'running'
    const isJustBegun = isRunning && timeLeft(before, now) > seconds * 1000 - START_AGAIN_MS
    const look = { sound: sound ?? before.sound, color: color ?? before.color }
    timer.patch({ ...look, ...(isJustBegun ? {} : { seconds, endsAt: now + seconds * 1000, pausedWith: null }) })
  })

export const pauseTimer: Handler<'timer.pause'> = (_input, context) =>
  onTimer(context, (timer) => {
    const now = Date.now()
    const state = timerState(timer.get(), now)
    if (state === 'paused') return
    if (state !== 'running') throw new Problem(409, 'timer-not-running', 'No timer is running. Start one first.')
    timer.patch({ pausedWith: timeLeft(timer.get(), now), endsAt: null })
  })

export const resumeTimer: Handler<'timer.resume'> = (_input, context) =>
  onTimer(context, (timer) => {
    const { pausedWith } = timer.get()
    if (timerState(timer.get(), Date.now()) === 'running') return
    if (pausedWith === null) throw new Problem(409, 'timer-not-paused', 'No timer is paused. Start one first.')
    timer.patch({ endsAt: Date.now() + pausedWith, pausedWith: null })
  })

/** The clock itself says whether it was done before, so a lost answer, or a second facilitator, adds nothing more. */
export const addTime: Handler<'timer.add'> = ({ seconds, from }, context) =>
  onStage(context, ({ timer }) => {
    const now = Date.now()
    const state = timerState(timer.get(), now)
    if (state === 'off') throw new Problem(409, 'timer-off', 'No timer is set. Start one first.')
    const mark = timerMark(timer.get())
    if (mark === from + seconds * 1000) return
    if (mark !== from)
      throw new Problem(
        409,
        'timer-changed',
        'The timer was changed a moment ago. Look at it, then add what is missing.',
      )
    const left = Math.min(TIMER_SECONDS_MAX * 1000, Math.max(0, timeLeft(timer.get(), now) + seconds * 1000))
    const whole = Math.max(timer.get().seconds, Math.ceil(left / 1000))
    if (state === 'paused') timer.patch({ pausedWith: left, seconds: whole })
    else timer.patch({ endsAt: now + left, seconds: whole })
  })

export const stopTimer: Handler<'timer.stop'> = (_input, context) =>
  onTimer(context, (timer) => timer.patch({ seconds: 0, endsAt: null, pausedWith: null }))

/** What somebody does to the timer during a break stands: the end of the break does not set it going. */
function onTimer(context: Context, change: (timer: StageDoc['timer']) => void): Promise<void> {
  return onStage(context, ({ timer, session }) => {
    change(timer)
    for (const rest of ['break', 'paused'] as const) {
      const now = session.get()[rest]
      if (now?.heldTimer) session.patch({ [rest]: { ...now, heldTimer: false } })
    }
  })
}
