const HOUR = 3_600_000
const DAY = 24 * HOUR

/** When a board was last visited, as people say it: "2 hours ago", "yesterday", "12 March". */
export function visited(at: number, now: number, language: string): string {
  const ago = Math.max(0, now - at)
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  if (ago < HOUR) return relative.format(-Math.floor(ago / 60_000), 'minute')
  if (ago < DAY) return relative.format(-Math.floor(ago / HOUR), 'hour')
  if (ago < 14 * DAY) return relative.format(-Math.floor(ago / DAY), 'day')
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(at)
}
