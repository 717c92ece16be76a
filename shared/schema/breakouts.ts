import * as z from 'zod/mini'
import { Id } from '../members.ts'

/**
 * People in pairs and trios for a while, each group in a section of its own: a part of the stage's session. `seconds`,
 * `endsAt` and `pausedWith` are as a timer's; a break or a pause holds them. At zero time is up, and nothing else happens:
 * a facilitator brings everybody back.
 */
export const Breakouts = z.object({
  id: Id,
  groups: z.array(z.object({ section: Id, members: z.array(Id) })),
  /** All the time they were given so far, in seconds. */
  seconds: z.number(),
  /** By the server's clock, in milliseconds since 1970; null while a break or a pause is on. */
  endsAt: z.catch(z.nullable(z.number()), null),
  /** What was left when the rest began, in milliseconds. */
  pausedWith: z.catch(z.nullable(z.number()), null),
  /** The question they were given, revealed like any other; null: none. */
  prompt: z.catch(z.nullable(Id), null),
  /** The question that waits meanwhile, and is shown again afterwards; null: none. */
  before: z.catch(z.nullable(Id), null),
})
export type Breakouts = z.infer<typeof Breakouts>
