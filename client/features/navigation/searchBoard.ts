import { type Folded, folded } from './folded.ts'

export const foundKinds = ['note', 'section', 'figure', 'image', 'group', 'comment', 'prompt'] as const
export type FoundKind = (typeof foundKinds)[number]

/** Something with words on the board. */
export type Searchable = {
  readonly kind: FoundKind
  readonly id: string
  readonly text: string
  /** Where it is, in words, or null on the open board. */
  readonly place: string | null
  readonly author: string | null
  /** What one sees when one goes there: an item or group, else a section. */
  readonly item: string | null
  readonly section: string | null
}

/** A part of the shown words; `isHit`: what was looked for. */
export type Part = { readonly text: string; readonly isHit: boolean }

export type Found = Searchable & { readonly parts: readonly Part[] }

/** Letters shown of a long text, and of them before the first hit. */
const SHOWN = 120
const BEFORE = 36

export type Search = {
  readonly found: readonly Found[] /** Of all, those that are not shown, too. */
  readonly count: number
}

/** More would not be read; one more word finds it. */
export const FOUND_MAX = 60

/** What holds every word that is looked for, in its text or as its author. Best first: whole beginnings, then early ones, then in the given order. */
export function searchBoard(things: readonly Searchable[], query: string): Search {
  const words = folded(query).text.split(/\s+/).filter(Boolean)
  if (words.length === 0) return { found: [], count: 0 }
  const all = things
    .flatMap((thing, order) => {
      const text = foldedOnce(thing.text)
      const author = foldedOnce(thing.author ?? '')
      const isFound = words.every((word) => text.text.includes(word) || author.text.includes(word))
      return isFound ? [{ thing, text, order, rank: rankOf(text.text, author.text, words) }] : []
    })
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
  const found = all
    .slice(0, FOUND_MAX)
    .map(({ thing, text }) => ({ ...thing, parts: partsOf(thing.text, text, words) }))
  return { found, count: all.length }
}

const known = new Map<string, Folded>()
const KNOWN_MAX = 20_000

/** Texts stay the same from key to key; folding five thousand of them each time would be felt. */
function foldedOnce(text: string): Folded {
  const before = known.get(text)
  if (before) return before
  if (known.size >= KNOWN_MAX) known.clear()
  const now = folded(text)
  known.set(text, now)
  return now
}

function rankOf(text: string, author: string, words: readonly string[]): number {
  const ranks = words.map((word) => {
    const at = text.indexOf(word)
    if (at < 0) return author.startsWith(word) ? 2 : 3
    return at === 0 ? 0 : /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') ? 2 : 1
  })
  return Math.max(...ranks)
}

/** The words around the first hit, with every hit in them marked. */
function partsOf(text: string, { text: plain, places }: Folded, words: readonly string[]): readonly Part[] {
  const hits = merged(
    words.flatMap((word) => hitsOf(plain, word)).map(([from, to]) => [places[from] ?? 0, places[to] ?? text.length]),
  )
  const from = startOf(text, hits[0]?.[0] ?? 0)
  const to = Math.min(text.length, from + SHOWN)
  const parts: Part[] = []
  let at = from
  if (from > 0) parts.push({ text: '…', isHit: false })
  for (const [start, end] of hits.filter(([start]) => start >= from && start < to)) {
    if (start > at) parts.push({ text: text.slice(at, start), isHit: false })
    parts.push({ text: text.slice(start, Math.min(end, to)), isHit: true })
    at = Math.min(end, to)
  }
  if (at < to) parts.push({ text: text.slice(at, to), isHit: false })
  if (to < text.length) parts.push({ text: '…', isHit: false })
  return parts
}

type Span = readonly [from: number, to: number]

/** At the beginning of a word, when there is one near. */
function startOf(text: string, hit: number): number {
  if (hit <= BEFORE) return 0
  const space = text.lastIndexOf(' ', hit - BEFORE / 2)
  return space > hit - 2 * BEFORE ? space + 1 : hit - BEFORE
}

function hitsOf(text: string, word: string): Span[] {
  const hits: Span[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    hits.push([at, at + word.length])
  return hits
}

function merged(spans: readonly Span[]): readonly Span[] {
  const whole: [number, number][] = []
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = whole.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else whole.push([from, to])
  }
  return whole
}
