/** A run of words in both texts, in the later one alone, or in the earlier one alone. */
export type WordPart = { readonly is: 'kept' | 'added' | 'removed'; readonly text: string }

/** Above this many comparisons (two texts of about a thousand words) what differs is shown as one piece. */
const COMPARED_MAX = 1_000_000

/** A word with what joins it inside, white space, or one mark; where nobody writes spaces each sign is a word. */
const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+(?:['’.:-][\p{L}\p{M}\p{N}]+)*|\s+|[\s\S]/gu

/**
 * What became of `before` in `now`, word by word, in reading order: what went stands before what came in its place. Kept
 * and removed parts together are `before`, kept and added ones are `now`, to the letter.
 */
export function wordDiff(before: string, now: string): readonly WordPart[] {
  const [was, is] = [wordsOf(before), wordsOf(now)]
  const shortest = Math.min(was.length, is.length)
  let start = 0
  while (start < shortest && was[start] === is[start]) start++
  let end = 0
  while (end < shortest - start && was.at(-1 - end) === is.at(-1 - end)) end++
  const parts: WordPart[] = [
    ...was.slice(0, start).map(kept),
    ...middle(was.slice(start, was.length - end), is.slice(start, is.length - end)),
    ...was.slice(was.length - end).map(kept),
  ]
  return joined(withoutGaps(parts))
}

function wordsOf(text: string): readonly string[] {
  return text.match(WORDS) ?? []
}

const kept = (text: string): WordPart => ({ is: 'kept', text })
const added = (text: string): WordPart => ({ is: 'added', text })
const removed = (text: string): WordPart => ({ is: 'removed', text })

/** By the longest run of words that both have in common. */
function middle(was: readonly string[], is: readonly string[]): WordPart[] {
  if (was.length * is.length > COMPARED_MAX) return [...was.map(removed), ...is.map(added)]
  const width = is.length + 1
  const common = new Uint16Array((was.length + 1) * width)
  const at = (row: number, column: number) => common[row * width + column] ?? 0
  for (let row = was.length - 1; row >= 0; row--)
    for (let column = is.length - 1; column >= 0; column--)
      common[row * width + column] =
        was[row] === is[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
  const parts: WordPart[] = []
  let [row, column] = [0, 0]
  while (row < was.length || column < is.length) {
    const [one, other] = [was[row], is[column]]
    if (one !== undefined && one === other) {
      parts.push(kept(one))
      row++
      column++
    } else if (one !== undefined && (other === undefined || at(row + 1, column) >= at(row, column + 1))) {
      parts.push(removed(one))
      row++
    } else if (other !== undefined) {
      parts.push(added(other))
      column++
    }
  }
  return parts
}

/** Space that was kept between two changes belongs to both: two words for two read better than word for word. */
function withoutGaps(parts: readonly WordPart[]): WordPart[] {
  return parts.flatMap((part, at) => {
    const isGap = part.is === 'kept' && part.text.trim() === ''
    const isBetween = isGap && parts[at - 1]?.is !== 'kept' && parts[at + 1]?.is !== 'kept'
    return isBetween && at > 0 && at < parts.length - 1 ? [removed(part.text), added(part.text)] : [part]
  })
}

/** One part a run, and of each change first what went. */
function joined(parts: readonly WordPart[]): readonly WordPart[] {
  const runs: { kept: string; removed: string; added: string }[] = []
  for (const { is, text } of parts) {
    const last = runs.at(-1)
    const isNew = !last || (is === 'kept' ? last.removed !== '' || last.added !== '' : last.kept !== '')
    if (isNew) runs.push({ kept: '', removed: '', added: '', [is]: text })
    else last[is] += text
  }
  return runs.flatMap((run) =>
    (['kept', 'removed', 'added'] as const).flatMap((is) => (run[is] === '' ? [] : [{ is, text: run[is] }])),
  )
}
