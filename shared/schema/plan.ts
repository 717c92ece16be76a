import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { type Collection, collection } from './collection.ts'

/** A whole day: what is longer is two sessions. In minutes. */
export const MEETING_MINUTES_MAX = 600

/** The one record of the plan. */
export const MEETING = 'meeting'

const Plan = z.object({
  /** How long people have, in minutes; null while nobody said. */
  minutes: z.catch(z.nullable(z.number().check(z.gte(1), z.lte(MEETING_MINUTES_MAX))), null),
})
/** What a facilitator plans with; in the `deck` room, so that nobody else reads it. */
export type Plan = z.infer<typeof Plan>

/** The plan in a deck's document, under `MEETING`. Apart from `deckDoc`: a phone needs no part of it. */
export function planIn(deck: Y.Doc): Collection<Plan> {
  return collection(deck, 'plan', Plan)
}
