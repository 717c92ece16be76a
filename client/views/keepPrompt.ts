import type { DeckPrompt } from '../../shared/schema/deck.ts'
import { i18n } from '../locales/i18n.ts'
import { toast } from '../ui/toast.ts'

/** Keeps a prompt of the deck among one's own questions, in this browser, for any other deck. */
export async function keepPrompt({ text, hint, probes, mode, minutes }: DeckPrompt): Promise<void> {
  const { keepMyPrompts } = await import('../myPrompts.ts')
  const isKept = keepMyPrompts([{ text, hint, probes, mode, minutes: Math.round(minutes), step: null }]) !== null
  toast({ title: i18n.t(isKept ? 'prepare:kept' : 'prepare:notKept') })
}
