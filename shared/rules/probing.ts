/** With this many words or fewer, an answer is a word and not yet a thought. */
const BARE_WORDS_MAX = 3

/** Scripts that put no spaces between words; about so many of their characters make one. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu
const UNSPACED_PER_WORD = 2

/** About how many words a text has, in any script. */
export function wordsIn(text: string): number {
  const dense = text.match(unspaced)?.length ?? 0
  const spaced = text.replace(unspaced, ' ').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0
  return spaced + Math.ceil(dense / UNSPACED_PER_WORD)
}

/** Whether an answer rests on a word or two: people agree on such words at once, and mean different things. */
export function isBare(text: string): boolean {
  const words = wordsIn(text)
  return words > 0 && words <= BARE_WORDS_MAX
}

/** How an answer says what to avoid, by language; beginnings of the words, looked for whole. */
const avoiding: Readonly<Record<string, RegExp>> = {
  en: /\b(?:don[’']?t|do not|doesn[’']?t|never|no more|no longer|not|stop|without|avoid|quit|less|fewer|instead of)\b|^no\b(?! problem)/iu,
}

/** Whether an answer says what somebody does not want. A guess that orders offers and decides nothing. */
export function avoids(text: string, language = 'en'): boolean {
  return avoiding[language]?.test(text.trim()) ?? false
}

/** What a thread holds, as far as these rules ask. */
export type Probed = { readonly probe?: string | null | undefined; readonly asks?: boolean | undefined }

const inOrderOfUse = ['meaning', 'signs', 'missing', 'importance', 'repair', 'ideal', 'now', 'year', 'years']

/** All probes that were not asked yet, the most useful first: an answer that only avoids is asked for what is wanted. */
export function probesToAsk(text: string, said: readonly Probed[]): readonly string[] {
  const asked = new Set(said.flatMap(({ probe }) => probe ?? []))
  const order = avoids(text) ? ['instead', ...inOrderOfUse] : [...inOrderOfUse, 'instead']
  return order.filter((kind) => !asked.has(kind))
}
