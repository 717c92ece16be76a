import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { type Collection, collection } from './collection.ts'

const HandedOn = z.object({ drafts: z.catch(z.array(z.string()), []) })
type HandedOn = z.infer<typeof HandedOn>

/**
 * In a private room, under the id of somebody for whom its owner wrote before: which drafts were theirs when another took
 * over. Written and read by the server alone.
 */
export function handedOn(doc: Y.Doc): Collection<HandedOn> {
  return collection(doc, 'handedOn', HandedOn)
}
