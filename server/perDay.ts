import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Problem } from './problem.ts'

const DAY_SECONDS = 24 * 3600

/** Counts what somebody does in a day, in memory alone: nothing on a disk says how often who did what. Too often: `refusal`. */
export function perDay(most: number, refusal: () => Problem): (member: string) => Promise<void> {
  const done = new RateLimiterMemory({ points: most, duration: DAY_SECONDS })
  return async (member) => {
    try {
      await done.consume(member)
    } catch (refused) {
      throw refused instanceof RateLimiterRes ? refusal() : refused
    }
  }
}
