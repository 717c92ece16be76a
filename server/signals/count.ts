import { perDay } from '../perDay.ts'
import { Problem } from '../problem.ts'

/** Signals a day from one person: what needs more care than that needs a talk, and nobody can flood the others. */
const SIGNALS_A_DAY_MAX = 5

/** Counts one signal of a member's, named or nameless. Throws 429 when there were too many. */
export const countSignal = perDay(
  SIGNALS_A_DAY_MAX,
  () =>
    new Problem(
      429,
      'too-many-signals',
      `You raised ${SIGNALS_A_DAY_MAX} today, and they are there. Talk to somebody you trust, or come back tomorrow.`,
    ),
)
