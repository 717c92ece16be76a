import * as z from 'zod/mini'
import { CARD_LENGTH_MAX } from './limits.ts'
import { Id, type Role } from './members.ts'

const writers: Role[] = ['facilitator', 'participant']

/** What in a conversation one person alone may say. */
export const talkCommands = {
  /** Whether what somebody understood is what I meant; by who wrote the answer, or writes for them. `text`: the words I saw. */
  'heard.say': {
    by: writers,
    input: z.object({ comment: Id, yes: z.boolean(), text: z.string().check(z.maxLength(CARD_LENGTH_MAX)) }),
  },
} satisfies Record<string, { readonly by: readonly Role[]; readonly input: z.ZodMiniType }>

export type TalkCommand = keyof typeof talkCommands
