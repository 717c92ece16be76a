import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Problem } from '../problem.ts'

/** Signals a day from one person: what needs more care than that needs a talk, and nobody can flood the others. */
const SIGNALS_A_DAY_MAX = 5

const DAY_SECONDS = 24 * 3600

/** Named ones and nameless ones count alike, in memory alone, on each server: no count on a disk says who raised one. */
const raised = new RateLimiterMemory({ points: SIGNALS_A_DAY_MAX, duration: DAY_SECONDS })

/** Counts one signal of a member's. Throws 429 when there were too many. */
export async function countSignal(member: string): Promise<void> {
  try {
    await raised.consume(member)
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    throw new Problem(
      429,
      'too-many-signals',
      `You raised ${SIGNALS_A_DAY_MAX} today, and they are there. Talk to somebody you trust, or come back tomorrow.`,
    )
  }
}
