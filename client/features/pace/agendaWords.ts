const MINUTE = 60_000

/** How a session stands against its plan, in whole minutes: less than one is nothing to speak of. */
export type Lead = { readonly key: 'onTime' | 'ahead' | 'behind'; readonly count: number }

/** `ahead` in milliseconds; negative: later than planned. */
export function leadOf(ahead: number): Lead {
  const count = Math.floor(Math.abs(ahead) / MINUTE)
  if (count === 0) return { key: 'onTime', count }
  return { key: ahead > 0 ? 'ahead' : 'behind', count }
}

/** Started minutes count as soon as they are over, so that "5 of 5" is said when five are used up. */
export function wholeMinutes(milliseconds: number): number {
  return Math.floor(Math.max(0, milliseconds) / MINUTE)
}
