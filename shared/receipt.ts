import * as z from 'zod/mini'
import { Id } from './members.ts'

const Count = z.int().check(z.nonnegative())

/** How much there was of a board: what lay in its Trash counts, and whoever was on it at any time. */
export const Erased = z.object({
  notes: Count,
  comments: Count,
  agreements: Count,
  people: Count,
  pictures: Count,
  versions: Count,
})
export type Erased = z.infer<typeof Erased>

export const Receipt = z.object({
  /** Its own number. The server keeps nothing of it: there is nobody to ask whether it is real. */
  receipt: Id,
  /** Milliseconds since 1970, the server's clock. */
  at: z.number(),
  /** Who asked; no name. */
  by: z.literal('facilitator'),
  /** The deleted board's id, which leads nowhere now. */
  board: Id,
  erased: Erased,
})
/** What whoever deletes a board is given: `DELETE /api/boards/:id` with `Prefer: return=representation`. */
export type Receipt = z.infer<typeof Receipt>
