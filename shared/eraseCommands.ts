import * as z from 'zod/mini'
import { Id, type Role } from './members.ts'
import { ErasedWords } from './schema/erased.ts'

const everybody: Role[] = ['facilitator', 'participant', 'viewer']

/** What takes somebody off a board as if they had never been there. */
export const eraseCommands = {
  /**
   * Deletes name, colour, token, drafts, take-aways, ballots and commitments of a person for good: of oneself, of somebody
   * for whom one writes, of anybody for facilitators. `words`: what becomes of what they put on the board.
   */
  'member.erase': { by: everybody, input: z.object({ member: z.optional(Id), words: ErasedWords }) },
} satisfies Record<string, { readonly by: readonly Role[]; readonly input: z.ZodMiniType }>

export type EraseCommand = keyof typeof eraseCommands
