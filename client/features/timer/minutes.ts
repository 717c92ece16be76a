import { TIMER_SECONDS_MAX, TIMER_SECONDS_MIN } from '../../../shared/limits.ts'

/** What somebody typed as minutes, in seconds: `3`, `1.5`, `1,5` and `2:30` are understood; null is not a timer. */
export function secondsFrom(typed: string): number | null {
  const parts = /^(\d{1,3})(?:[:](\d{2})|[.,](\d))?$/.exec(typed.trim())
  if (parts === null) return null
  const [, minutes, clockSeconds, tenths] = parts
  const seconds = Number(minutes) * 60 + Number(clockSeconds ?? 0) + Number(tenths ?? 0) * 6
  return seconds >= TIMER_SECONDS_MIN && seconds <= TIMER_SECONDS_MAX ? seconds : null
}
