import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { type Agreement, agreementsOf, Side } from './agreement.ts'
import { type Collection, collection } from './collection.ts'
import { orElse, placed } from './placed.ts'
import { shapes } from './shapes.ts'

const Sides = z.tuple([Side, Side])
const nobody = (): z.infer<typeof Sides> => [
  { end: '', people: [] },
  { end: '', people: [] },
]

/** The three questions two sides settle a difference by; each is a shared text of the tension. */
export const tensionQuestions = ['missed', 'unclear', 'repair'] as const

/** Two ways of working that meet, under the id of the scale's vote. The note that shows it has the same id. */
export const Tension = z.object({
  topic: orElse(z.string(), ''),
  sides: z.catch(Sides, nobody),
  /** How will I know that it did not land? */
  missed: orElse(z.string(), ''),
  /** How will I know that it was unclear? */
  unclear: orElse(z.string(), ''),
  /** How do we repair it? */
  repair: orElse(z.string(), ''),
  createdAt: placed.createdAt,
})
export type Tension = z.infer<typeof Tension>

/** Width and height of a tension's card with the agreement beside it, in board pixels. */
export const TENSION_SIZE: readonly [number, number] = [760, 400]

/** What people make of a difference: in the `board` room's document, beside what `boardDoc` reads. */
export type TensionDoc = {
  readonly tensions: Collection<Tension>
  readonly agreements: Collection<Agreement>
}

/** Read by whoever shows it: a phone that never does need not know how. */
export function tensionDoc(doc: Y.Doc): TensionDoc {
  return {
    tensions: collection(doc, 'tensions', Tension, shapes.board.tensions),
    agreements: agreementsOf(doc),
  }
}
