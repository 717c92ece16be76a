import * as z from 'zod/mini'

/** What becomes of the words of somebody who is erased: they stay, and nobody says whose they are; or they go as well. */
export const ErasedWords = z.enum(['keep', 'remove'])
export type ErasedWords = z.infer<typeof ErasedWords>

/** How far it is: what is being erased now, or `done`. A server that stopped in between goes on with it. */
export const Erased = z.enum([...ErasedWords.options, 'done'])
