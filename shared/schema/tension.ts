import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { Id } from '../members.ts'
import { type Collection, collection } from './collection.ts'
import { orElse, placed } from './placed.ts'
import { shapes } from './shapes.ts'

const Side = z.object({
  /** The word at this end of the scale. */
  end: z.catch(z.string(), ''),
  /** Member ids of who stands there; empty where the scale was anonymous. */
  people: z.catch(z.array(Id), []),
})
export type Side = z.infer<typeof Side>

const Sides = z.tuple([Side, Side])
const nobody = (): z.infer<typeof Sides> => [
  { end: '', people: [] },
  { end: '', people: [] },
]

/** The three questions two sides settle a difference by; each is a shared text of the tension. */
export const tensionQuestions = ['missed', 'unclear', 'repair'] as const
export type TensionQuestion = (typeof tensionQuestions)[number]

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

export const agreementKinds = ['agreement', 'bridge', 'boundary'] as const

/** One line that people agreed on. */
export const Agreement = z.object({
  what: orElse(z.string(), ''),
  /** Who does it, in words. */
  who: orElse(z.string(), ''),
  /** When, or how often. */
  when: orElse(z.string(), ''),
  /** How we will know. */
  evidence: orElse(z.string(), ''),
  /** `bridge`: it joins two sides of a tension. */
  kind: orElse(z.enum(agreementKinds), 'agreement'),
  /** A fractional index among the agreements. */
  order: orElse(z.string(), ''),
  /** The sides it serves. */
  needs: z.catch(z._default(z.array(Side), []), () => []),
  /** The tension it settles, or null. */
  tension: orElse(z.nullable(Id), null),
  author: placed.author,
  createdAt: placed.createdAt,
  deletedAt: placed.deletedAt,
})
export type Agreement = z.infer<typeof Agreement>

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
    agreements: collection(doc, 'agreements', Agreement, shapes.board.agreements),
  }
}
