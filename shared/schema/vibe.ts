import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { Id } from '../members.ts'
import { type Collection, collection } from './collection.ts'

export const vibeReplies = ['good', 'off', 'talk'] as const
/** It landed well; a bit off; let's talk. */
export type VibeReply = (typeof vibeReplies)[number]

const Vibe = z.object({
  /** The other one: who asks me, or whom I asked. */
  who: Id,
  /** Whether I asked. */
  isMine: z.catch(z.boolean(), false),
  /** When it was asked, by the server's clock. */
  at: z.catch(z.number(), 0),
  reply: z.catch(z.nullable(z.enum(vibeReplies)), null),
})
/**
 * A vibe check between two people: “how did that land?”, answered by one tap. It lies in both their private rooms, written by
 * the server: in mine under its id where I am asked, under `entryOf` it and the other one where I asked.
 */
export type Vibe = z.infer<typeof Vibe>

/** Read by whoever shows it: a phone that never does need not know how. */
export function vibesOf(privateRoom: Y.Doc): Collection<Vibe> {
  return collection(privateRoom, 'vibes', Vibe)
}
