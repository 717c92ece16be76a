import * as z from 'zod/mini'
import { Id } from '../members.ts'

/** Scales that were put before people together: each is a vote of its own, answered in any order. */
export const ScaleSet = z.object({
  /** Ids of the votes, in the order they are asked. */
  votes: z.catch(z.array(Id), []),
  isNamed: z.catch(z.boolean(), false),
  state: z.catch(z.enum(['open', 'closed']), 'closed'),
  /** Whether the picture of where people differ is before everybody. */
  isShown: z.catch(z.boolean(), false),
  /** Milliseconds since 1970, the server's clock. */
  openedAt: z.catch(z.number(), 0),
})
export type ScaleSet = z.infer<typeof ScaleSet>
