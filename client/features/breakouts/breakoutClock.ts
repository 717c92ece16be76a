import { clockFace, type Timer, timeLeft, timerState } from '../../../shared/rules/timer.ts'
import { useServerNow } from '../../sync/useServerNow.ts'

/** From here on groups come to an end, and everybody is told. */
export const SOON_MS = 120_000

/** Often enough that no second is skipped on screen. */
const LOOK_EVERY_MS = 250

export type BreakoutMood = 'calm' | 'soon' | 'held' | 'over'

export type ClockView = {
  /** Milliseconds. */
  readonly left: number
  readonly mood: BreakoutMood
  /** `3:42`. */
  readonly face: string
}

/** What a clock of groups shows at `now`, the server's. */
export function clockAt(timer: Timer, now: number): ClockView {
  const left = timeLeft(timer, now)
  const state = timerState(timer, now)
  const mood = state === 'paused' ? 'held' : left === 0 ? 'over' : left <= SOON_MS ? 'soon' : 'calm'
  return { left, mood, face: clockFace(left) }
}

export type BreakoutMoment = 'twoMinutes' | 'over' | 'more'

/** One look at the clock of groups. */
export type Look = { readonly id: string; readonly seconds: number; readonly left: number }

/** What is to be told between two looks, once: the end in sight or come, or more time. Nothing at the first look. */
export function momentOf(before: Look | null, now: Look): BreakoutMoment | null {
  if (before === null || before.id !== now.id) return null
  if (now.seconds > before.seconds) return 'more'
  if (before.left > 0 && now.left === 0) return 'over'
  return before.left > SOON_MS && now.left <= SOON_MS && now.left > 0 ? 'twoMinutes' : null
}

/** Renders again four times a second. */
export function useBreakoutClock(timer: Timer): ClockView {
  return clockAt(timer, useServerNow(LOOK_EVERY_MS))
}
