/** A word of the picture, and how many people said it. */
export type SaidWord = { readonly word: string; readonly count: number; readonly color: string }

/** In characters: somebody wrote more than a word, and its beginning is shown. */
const WORD_LENGTH_MAX = 28

type Said = { readonly text: string; readonly color: string }

/** What was said, in the order of its first time; the same word by several is one. Case, dots and quotes make no other word. */
export function saidWords(notes: readonly Said[]): readonly SaidWord[] {
  const words = new Map<string, SaidWord>()
  for (const { text, color } of notes) {
    const word = shortened(plain(text))
    const key = word.toLocaleLowerCase()
    if (word === '') continue
    const before = words.get(key)
    words.set(key, before ? { ...before, count: before.count + 1 } : { word, count: 1, color })
  }
  return [...words.values()]
}

/** One line, without what people put around a word. */
function plain(text: string): string {
  return (
    text
      .replace(/\s+/gu, ' ')
      .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
      .trim() || text.replace(/\s+/gu, ' ').trim()
  )
}

/** At the end of a word, where there is one. */
function shortened(said: string): string {
  const letters = [...said]
  if (letters.length <= WORD_LENGTH_MAX) return said
  const begun = letters.slice(0, WORD_LENGTH_MAX - 1).join('')
  const end = begun.lastIndexOf(' ')
  return `${end > 0 ? begun.slice(0, end) : begun}…`
}

/** Sizes that are tried, in Stage units: a few words fill the room, many still reach the back row. */
export const WORD_SIZES = [132, 112, 96, 84, 72, 62, 54, 46, 40, 34, 30] as const
/** More than this no screen holds at the smallest size. */
export const WORDS_MAX = 90
