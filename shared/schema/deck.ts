import type * as Y from 'yjs'
import { z } from 'zod'
import { PromptMode } from '../kits/kit.ts'
import { HINT_LENGTH_MAX, PROMPT_LENGTH_MAX } from '../limits.ts'
import { Id } from '../members.ts'
import { type Collection, collection } from './collection.ts'
import { shapes } from './shapes.ts'

export const DeckPrompt = z.object({
  text: z.string().max(PROMPT_LENGTH_MAX),
  hint: z.string().max(HINT_LENGTH_MAX).catch(''),
  probes: z.array(z.string().max(PROMPT_LENGTH_MAX)).max(12).catch([]),
  step: Id.nullable().catch(null),
  mode: PromptMode.catch('open'),
  minutes: z.number().min(0).max(120).catch(3),
  /** Fractional index: where it stands in the deck. */
  order: z.string().catch('a0'),
})
export type DeckPrompt = z.infer<typeof DeckPrompt>

const FacilitatorNote = z.object({ text: z.string().catch('') })
export type FacilitatorNote = z.infer<typeof FacilitatorNote>

/** Prompts before they are revealed and the facilitator's own notes: the `deck` room's document. */
export type DeckDoc = { readonly prompts: Collection<DeckPrompt>; readonly notes: Collection<FacilitatorNote> }

export function deckDoc(doc: Y.Doc): DeckDoc {
  return {
    prompts: collection(doc, 'prompts', DeckPrompt),
    notes: collection(doc, 'notes', FacilitatorNote, shapes.deck.notes),
  }
}
