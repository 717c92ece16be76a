import * as z from 'zod/mini'
import { Id } from '../members.ts'
import { probeKinds } from '../probes/kinds.ts'
import { orElse, placed } from './placed.ts'

const said = { author: placed.author, createdAt: placed.createdAt, deletedAt: placed.deletedAt }

/** One word in the thread under a note (or under anything else on the board). */
export const Comment = z.object({
  /** Id of what it is about. */
  about: Id,
  text: orElse(z.string(), ''),
  /** The follow-up question it belongs to; absent in what is simply said. */
  probe: z.optional(z.catch(z.nullable(z.enum(probeKinds)), null)),
  /** It asks that question, and its text says it; else it replies. */
  asks: z.optional(z.catch(z.boolean(), false)),
  /** What somebody understood: whoever wrote the answer may say whether that is it (`heard` on the stage). */
  heard: z.optional(z.catch(z.boolean(), false)),
  ...said,
})
export type Comment = z.infer<typeof Comment>

export const reactionKinds = ['heart', 'same', 'thanks', 'idea', 'question', 'new'] as const
export const ReactionKind = z.enum(reactionKinds)
export type ReactionKind = z.infer<typeof ReactionKind>

/** One person's sign on a note. Taken back, it has a `deletedAt`. */
export const Reaction = z.object({ about: Id, kind: ReactionKind, ...said })
export type Reaction = z.infer<typeof Reaction>
