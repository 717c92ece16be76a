import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { type Collection, collection } from './collection.ts'

const Said = z.object({ prompt: z.nullable(z.string()), text: z.string() })
const HandedOn = z.object({ drafts: z.catch(z.record(z.string(), Said), {}) })
type HandedOn = z.infer<typeof HandedOn>

/**
 * In a private room, under the id of somebody for whom its owner wrote before: their drafts, by id, as they were when
 * another took over. Written and read by the server alone.
 */
export function handedOn(doc: Y.Doc): Collection<HandedOn> {
  return collection(doc, 'handedOn', HandedOn)
}
