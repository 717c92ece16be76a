import { isBare, type Probed, wordsIn } from './probing.ts'

/** `word`: nobody knows yet what it means. `meant`: said in more words. `clear`: with signs by which all would know it. */
export type Clarity = 'word' | 'meant' | 'clear'

type Answer = { readonly text: string; readonly prompt: string | null }
type Said = Probed & { readonly text: string }

const saysMeaning = new Set(['meaning', 'importance', 'ideal', 'instead'])
const saysSigns = new Set(['signs', 'missing'])

/** A word for a word explains nothing. */
const REPLY_WORDS_MIN = 2

/**
 * How clear an answer is, by itself and by what was said to the probes under it. Null where there is nothing to tell: of
 * what answers no prompt and was asked nothing, and of a sentence nobody asked about. Either half, what it means or how it
 * shows, is the way out of a bare word; both make it clear.
 */
export function clarityOf({ text, prompt }: Answer, said: readonly Said[]): Clarity | null {
  const isProbed = said.some(({ probe }) => probe)
  // Most notes answer nothing and are asked nothing; there may be a thousand.
  if (!isProbed && prompt === null) return null
  const bare = isBare(text)
  if (text.trim() === '' || !(isProbed || bare)) return null
  const has = (kinds: ReadonlySet<string>) =>
    said.some((one) => one.probe && !one.asks && kinds.has(one.probe) && wordsIn(one.text) >= REPLY_WORDS_MIN)
  const [meaning, signs] = [!bare || has(saysMeaning), has(saysSigns)]
  if (meaning && signs) return 'clear'
  return meaning || signs ? 'meant' : 'word'
}
