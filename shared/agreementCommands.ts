import * as z from 'zod/mini'
import { Id, type Role } from './members.ts'

const writers: Role[] = ['facilitator', 'participant']

/** `meaningOf` some words. */
const Meaning = z.string().check(z.minLength(1), z.maxLength(64))

/** What people decide about agreements together. Their words are edits. */
export const agreementCommands = {
  /**
   * Puts the words of a proposal into the agreement it would change. `from` and `to`: what both meant to whoever takes it;
   * nobody takes words that they have not seen.
   */
  'change.take': { by: writers, input: z.object({ proposal: Id, from: Meaning, to: Meaning }) },
} satisfies Record<string, { readonly by: readonly Role[]; readonly input: z.ZodMiniType }>

export type AgreementCommand = keyof typeof agreementCommands
