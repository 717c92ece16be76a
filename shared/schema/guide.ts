import * as z from 'zod/mini'
import { Id } from '../members.ts'

export const Guide = z.object({
  /** Member ids, in the order in which people read a question aloud. */
  order: z.catch(z.array(Id), []),
  /** Who reads this question aloud; null before the first. */
  turn: z.catch(z.nullable(Id), null),
  /** Everything there was to ask was asked. */
  isOver: z.catch(z.boolean(), false),
})
/** A session without a facilitator: everybody who takes part may go on, and the server reveals. */
export type Guide = z.infer<typeof Guide>
