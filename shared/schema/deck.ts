import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { PromptMode } from '../kits/kit.ts'
import { HINT_LENGTH_MAX, PROBES_MAX, PROMPT_LENGTH_MAX } from '../limits.ts'
import { Id, Name, PersonColor, Role } from '../members.ts'
import { type Collection, collection } from './collection.ts'
import { shapes } from './shapes.ts'
import { sides } from './sides.ts'

export const DeckPrompt = z.object({
  text: z.string().check(z.maxLength(PROMPT_LENGTH_MAX)),
  hint: z.catch(z.string().check(z.maxLength(HINT_LENGTH_MAX)), ''),
  probes: z.catch(z.array(z.string().check(z.maxLength(PROMPT_LENGTH_MAX))).check(z.maxLength(PROBES_MAX)), []),
  step: z.catch(z.nullable(Id), null),
  mode: z.catch(PromptMode, 'open'),
  /** Whether its answers are to be shown without names; for the mode `private` alone. */
  anonymous: z.catch(z.boolean(), false),
  /** Whether a word is all it asks for: Stage then shows the answers as one picture. */
  oneWord: z.catch(z.boolean(), false),
  ...sides,
  minutes: z.catch(z.number().check(z.gte(0), z.lte(120)), 3),
  /** Fractional index: where it stands in the deck. */
  order: z.catch(z.string(), 'a0'),
})
export type DeckPrompt = z.infer<typeof DeckPrompt>

const FacilitatorNote = z.object({ text: z.catch(z.string(), '') })
export type FacilitatorNote = z.infer<typeof FacilitatorNote>

export const Newcomer = z.object({
  name: z.catch(Name, ''),
  role: Role,
  color: z.catch(PersonColor, 0),
  /** Milliseconds since 1970, the server's clock. */
  askedAt: z.catch(z.number(), 0),
})
/** Somebody who waits at the door, under the id they will have as a member. */
export type Newcomer = z.infer<typeof Newcomer>

/** Prompts before they are revealed and the facilitator's own notes: the `deck` room's document. */
export type DeckDoc = {
  readonly prompts: Collection<DeckPrompt>
  readonly notes: Collection<FacilitatorNote>
  /** Here, because only facilitators may know who asks to come in. Written by the server: no shape lets anybody else. */
  readonly waiting: Collection<Newcomer>
}

export function deckDoc(doc: Y.Doc): DeckDoc {
  return {
    prompts: collection(doc, 'prompts', DeckPrompt),
    notes: collection(doc, 'notes', FacilitatorNote, shapes.deck.notes),
    waiting: collection(doc, 'waiting', Newcomer),
  }
}
