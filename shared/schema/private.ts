import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { Id } from '../members.ts'
import { NoteColor } from './board.ts'
import { type Collection, collection } from './collection.ts'
import { shapes } from './shapes.ts'
import { Choices } from './vote.ts'

export const Draft = z.object({
  text: z.catch(z.string(), ''),
  prompt: z.catch(z.nullable(Id), null),
  color: z.catch(NoteColor, 'sun'),
})
/** What a person wrote in private and has not shared yet, under the id of the prompt it answers (or any id). */
export type Draft = z.infer<typeof Draft>

const Ballot = z.object({ choices: Choices })
/** What a person chose, under the id of the vote. Written by the server, which keeps the vote's limits. */
export type Ballot = z.infer<typeof Ballot>

/** One member's own: the `private` room's document. */
export type PrivateDoc = { readonly drafts: Collection<Draft>; readonly ballots: Collection<Ballot> }

export function privateDoc(doc: Y.Doc): PrivateDoc {
  return {
    drafts: collection(doc, 'drafts', Draft, shapes.private.drafts),
    ballots: collection(doc, 'ballots', Ballot),
  }
}
