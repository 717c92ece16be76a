import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { Id } from '../members.ts'
import { NoteColor } from './board.ts'
import { type Collection, collection } from './collection.ts'
import { shapes } from './shapes.ts'
import { TakeAway } from './takeAway.ts'
import { Choices } from './vote.ts'

export const Draft = z.object({
  text: z.catch(z.string(), ''),
  prompt: z.catch(z.nullable(Id), null),
  color: z.catch(NoteColor, 'sun'),
  /** Whether a card was made of it; changing it then changes no card, and it makes no other. */
  shown: z.catch(z.boolean(), false),
  /** For whom without a device it was written; else it is the room owner's own. */
  whose: z.optional(z.catch(z.nullable(Id), null)),
})
/** What a person wrote in private, each card under an id of its own. */
export type Draft = z.infer<typeof Draft>

const Ballot = z.object({ choices: Choices })
/** What a person chose, under `entryOf` the vote. Written by the server, which keeps the vote's limits. */
export type Ballot = z.infer<typeof Ballot>

const Ready = z.object({ ready: z.catch(z.boolean(), false) })
/** Under `entryOf` a prompt or a check-in's ballot: whether somebody said in private that they are done with it. Written by the server. */
export type Ready = z.infer<typeof Ready>

/** One member's own, and what they wrote for people without a device: the `private` room's document. */
export type PrivateDoc = {
  readonly drafts: Collection<Draft>
  readonly ballots: Collection<Ballot>
  readonly ready: Collection<Ready>
  readonly takeAways: Collection<TakeAway>
}

export function privateDoc(doc: Y.Doc): PrivateDoc {
  return {
    drafts: collection(doc, 'drafts', Draft, shapes.private.drafts),
    ballots: collection(doc, 'ballots', Ballot),
    ready: collection(doc, 'ready', Ready),
    takeAways: collection(doc, 'takeaways', TakeAway, shapes.private.takeaways),
  }
}
