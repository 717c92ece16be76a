import { type Note, noteColors } from '../../../shared/schema/board.ts'

export const sortKeys = ['author', 'prompt', 'section', 'color', 'text'] as const
export type SortKey = (typeof sortKeys)[number]

type Entry = readonly [id: string, note: Note]
type Ranks = ReadonlyMap<string, number>

/** Notes in the order of something about them, as `asRead` gave them where that is the same; those without it last. */
export function sortedBy(
  asRead: readonly Entry[],
  key: Exclude<SortKey, 'section'>,
  ranks: Ranks,
  language: string,
): readonly Entry[] {
  if (key === 'text') {
    const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
    return asRead.toSorted(([, a], [, b]) => Number(a.text === '') - Number(b.text === '') || compare(a.text, b.text))
  }
  return asRead.toSorted(([, a], [, b]) => placeOf(a, key, ranks) - placeOf(b, key, ranks))
}

function placeOf(note: Note, key: 'author' | 'prompt' | 'color', ranks: Ranks): number {
  if (key === 'color') return noteColors.indexOf(note.color)
  // One past the last: a difference of two of these must stay a number.
  return ranks.get(note[key] ?? '') ?? ranks.size
}
