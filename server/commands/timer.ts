import { TIMER_SECONDS_MAX } from '../../shared/limits.ts'
import { timeLeft, timerState } from '../../shared/rules/timer.ts'
import { Problem } from '../problem.ts'
import type { Handler } from './context.ts'
import { onStage } from './stage.ts'

export const startTimer: Handler<'timer.start'> = ({ seconds }, context) =>
  onStage(context, ({ timer }) => timer.patch({ seconds, endsAt: Date.now() + seconds * 1000, pausedWith: null }))

export const pauseTimer: Handler<'timer.pause'> = (_input, context) =>
  onStage(context, ({ timer }) => {
    const now = Date.now()
    const state = timerState(timer.get(), now)
    if (state === 'paused') return
    if (state !== 'running') throw new Problem(409, 'timer-not-running', 'No timer is running. Start one first.')
    timer.patch({ pausedWith: timeLeft(timer.get(), now), endsAt: null })
  })

export const resumeTimer: Handler<'timer.resume'> = (_input, context) =>
  onStage(context, ({ timer }) => {
    const { pausedWith } = timer.get()
    if (timerState(timer.get(), Date.now()) === 'running') return
    if (pausedWith === null) throw new Problem(409, 'timer-not-paused', 'No timer is paused. Start one first.')
    timer.patch({ endsAt: Date.now() + pausedWith, pausedWith: null })
  })

export const addTime: Handler<'timer.add'> = ({ seconds }, context) =>
  onStage(context, ({ timer }) => {
    const now = Date.now()
    const state = timerState(timer.get(), now)
    if (state === 'off') throw new Problem(409, 'timer-off', 'No timer is set. Start one first.')
    const left = Math.min(TIMER_SECONDS_MAX * 1000, Math.max(0, timeLeft(timer.get(), now) + seconds * 1000))
    const whole = Math.max(timer.get().seconds, Math.ceil(left / 1000))
    if (state === 'paused') timer.patch({ pausedWith: left, seconds: whole })
    else timer.patch({ endsAt: now + left, seconds: whole })
  })

export const stopTimer: Handler<'timer.stop'> = (_input, context) =>
  onStage(context, ({ timer }) => timer.patch({ seconds: 0, endsAt: null, pausedWith: null }))
