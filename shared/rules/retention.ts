const DAY_MS = 86_400_000

/** How long before a board goes it says so, in days. */
export const WARNING_DAYS = 14

/** What is known of a board's use; milliseconds since 1970. `usedAt`: when the day began on which it was last opened. */
export type Use = { readonly usedAt: number; readonly warnedAt?: number | null }

/**
 * When a board that nobody opens any more is deleted; null: never. `days`: how long boards are kept, 0 for ever. Nobody's
 * goes without a warning that lasts: a server that was off for months, or whose clock jumped, warns first.
 */
export function deletionOf({ usedAt, warnedAt }: Use, days: number, now: number): number | null {
  if (days === 0) return null
  // The whole of the day on which it was opened.
  return Math.max(usedAt + (days + 1) * DAY_MS, (warnedAt ?? now) + warningMs(days))
}

/** Whether a board is near its end. */
export function isNearEnd({ usedAt }: Use, days: number, now: number): boolean {
  return days > 0 && now >= usedAt + (days + 1) * DAY_MS - warningMs(days)
}

/** When the day of this moment began, UTC. */
export function dayOf(at: number): number {
  return at - (at % DAY_MS)
}

function warningMs(days: number): number {
  return Math.min(WARNING_DAYS, days) * DAY_MS
}
