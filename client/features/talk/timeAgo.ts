const steps: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]
/** Longer ago than this, a date says more. */
const DAYS_MAX = 6
const NOW_SECONDS = 45

/** How long ago in words, "2 hours ago", or the date once it is a week; `justNow` for the last moment, and for clocks that are ahead. */
export function timeAgo(time: number, now: number, language: string, justNow: string): string {
  const seconds = (now - time) / 1000
  if (seconds < NOW_SECONDS) return justNow
  if (seconds > DAYS_MAX * 86_400)
    return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(time)
  const [unit, length] = steps.find(([, step]) => seconds >= step) ?? ['minute', 60]
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(
    -Math.max(1, Math.floor(seconds / length)),
    unit,
  )
}
