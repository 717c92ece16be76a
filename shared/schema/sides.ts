import * as z from 'zod/mini'
import { MUTUAL_MAX, MUTUAL_MIN } from '../limits.ts'

/** When the answers to a private prompt open, and whose come last: a part of the deck's prompts and of the revealed ones. */
export const sides = {
  /**
   * Answers open to each other: once so many people have written and are done, by the server; 0: when a facilitator
   * reveals them. Never an anonymous prompt's. Fixed when it was first revealed.
   */
  mutual: z.optional(z.catch(z.union([z.literal(0), z.int().check(z.gte(MUTUAL_MIN), z.lte(MUTUAL_MAX))]), 0)),
  /** Cards of whoever facilitates are shown when everybody else's are. */
  leaderLast: z.optional(z.catch(z.boolean(), false)),
}
