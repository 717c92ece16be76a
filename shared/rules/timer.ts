/** A timer as the stage holds it; all times are the server's. `schema/stage.ts` says what each field means. */
export type Timer = { readonly seconds: number; readonly endsAt: number | null; readonly pausedWith: number | null }

export type TimerState = 'off' | 'running' | 'paused' | 'over'

/** Milliseconds left at `now` (the server's clock), never below 0. */
export function timeLeft(timer: Timer, now: number): number {
  if (timer.pausedWith !== null) return Math.max(0, timer.pausedWith)
  return timer.endsAt === null ? 0 : Math.max(0, timer.endsAt - now)
}

export function timerState(timer: Timer, now: number): TimerState {
  if (timer.pausedWith !== null) return 'paused'
  if (timer.endsAt === null) return 'off'
  return timer.endsAt > now ? 'running' : 'over'
}

/** Tells one setting of the clock from another: when it ends, or what it was paused with, in milliseconds. */
export function timerMark({ endsAt, pausedWith }: Timer): number {
  return pausedWith ?? endsAt ?? 0
}

/** How much of the set time is left, 0 to 1. */
export function fractionLeft(timer: Timer, now: number): number {
  return timer.seconds === 0 ? 0 : Math.min(1, timeLeft(timer, now) / (timer.seconds * 1000))
}

/** `3:42`, `1:02:09`; a started second counts, so that a timer of a minute begins at 1:00 and ends at 0:00. */
export function clockFace(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, at) => (at === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}
