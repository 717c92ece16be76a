import * as z from 'zod/mini'
import { Id } from '../members.ts'
import { orElse, placed } from './placed.ts'

/** Scales that were put before people together: each is a vote of its own, answered in any order. */
export const ScaleSet = z.object({
  /** Ids of the votes, in the order they are asked. */
  votes: z.catch(z.array(Id), []),
  isNamed: z.catch(z.boolean(), false),
  state: z.catch(z.enum(['open', 'closed']), 'closed'),
  /** Whether the picture of where people differ is before everybody. */
  isShown: z.catch(z.boolean(), false),
  /** Milliseconds since 1970, the server's clock. */
  openedAt: z.catch(z.number(), 0),
})
export type ScaleSet = z.infer<typeof ScaleSet>

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
