import * as z from 'zod/mini'
import { CreateBoard } from '../api.ts'
import { Id } from '../members.ts'
import { KitLength } from './kitLength.ts'

/**
 * `POST /api/boards` with a kit of one's own, as its file says it, in place of the id of one of ours; and which of the
 * kit's lengths, the usual one if it isn't said.
 */
export const CreateBoardFrom = z.object({
  ...CreateBoard.shape,
  kit: z.optional(Id),
  ownKit: z.optional(z.unknown()),
  length: z.optional(KitLength),
})
export type CreateBoardFrom = z.infer<typeof CreateBoardFrom>
