import * as z from 'zod/mini'
import { Id } from '../members.ts'
import { orElse } from './placed.ts'

export const askKinds = ['need', 'expectation'] as const

/** What a note is when it is more than an answer: something its author needs or expects, or their side beside somebody's. */
export const ask = {
  kind: z.optional(orElse(z.nullable(z.enum(askKinds)), null)),
  /** Whom it asks, a member id; null: nobody in particular. */
  to: z.optional(orElse(z.nullable(Id), null)),
  /** The answer beside which its author put their own side; null: it stands by itself. */
  beside: z.optional(orElse(z.nullable(Id), null)),
}

/** `yes`: I will. `talk`: let us talk about it. `no`: not now. */
export const AskReply = z.enum(['yes', 'talk', 'no'])
export type AskReply = z.infer<typeof AskReply>

/** What somebody said to a note that asks them, under the note's id; of who was asked before, it counts no more. */
export const Reply = z.object({
  by: Id,
  reply: z.catch(z.nullable(AskReply), null),
  /** Milliseconds since 1970, the server's clock. */
  at: z.catch(z.number(), 0),
})
export type Reply = z.infer<typeof Reply>
