import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { PromptMode } from '../kits/kit.ts'
import { HINT_LENGTH_MAX, PROMPT_LENGTH_MAX } from '../limits.ts'
import { Id } from '../members.ts'
import { type Collection, collection } from './collection.ts'
import { shapes } from './shapes.ts'

export const DeckPrompt = z.object({
  text: z.string().check(z.maxLength(PROMPT_LENGTH_MAX)),
  hint: z.catch(z.string().check(z.maxLength(HINT_LENGTH_MAX)), ''),
  probes: z.catch(z.array(z.string().check(z.maxLength(PROMPT_LENGTH_MAX))).check(z.maxLength(12)), []),
  step: z.catch(z.nullable(Id), null),
  mode: z.catch(PromptMode, 'open'),
  /** Whether its answers are to be shown without names; for the mode `private` alone. */
  anonymous: z.catch(z.boolean(), false),
  minutes: z.catch(z.number().check(z.gte(0), z.lte(120)), 3),
  /** Fractional index: where it stands in the deck. */
  order: z.catch(z.string(), 'a0'),
})
export type DeckPrompt = z.infer<typeof DeckPrompt>

const FacilitatorNote = z.object({ text: z.catch(z.string(), '') })
export type FacilitatorNote = z.infer<typeof FacilitatorNote>

/** Prompts before they are revealed and the facilitator's own notes: the `deck` room's document. */
export type DeckDoc = { readonly prompts: Collection<DeckPrompt>; readonly notes: Collection<FacilitatorNote> }

export function deckDoc(doc: Y.Doc): DeckDoc {
  return {
    prompts: collection(doc, 'prompts', DeckPrompt),
    notes: collection(doc, 'notes', FacilitatorNote, shapes.deck.notes),
  }
}
