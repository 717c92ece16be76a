import * as z from 'zod/mini'
import { Id, type Role } from './members.ts'
import { AskReply } from './schema/ask.ts'

const writers: Role[] = ['facilitator', 'participant']

/** What people decide between each other. */
export const streetCommands = {
  /** What I say to a note that asks me, or somebody for whom I write; null: nothing yet after all. */
  'ask.answer': { by: writers, input: z.object({ note: Id, reply: z.nullable(AskReply) }) },
}
