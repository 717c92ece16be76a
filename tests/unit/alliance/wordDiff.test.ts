import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type WordPart, wordDiff } from '../../../shared/rules/alliance/wordDiff.ts'

const word = fc.constantFrom('we', 'talk', 'on', 'Mondays', 'at', '9:30', 'can’t', '合', '意', ', ', '\n', ' ', '😀')
const text = fc.oneof(
  fc.array(word, { maxLength: 30 }).map((words) => words.join('')),
  fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

const written = (parts: readonly WordPart[], ...which: readonly WordPart['is'][]) =>
  parts.flatMap(({ is, text: words }) => (which.includes(is) ? [words] : [])).join('')

/** `-was-` and `+is+` around what changed. */
const marked = (before: string, now: string) =>
  wordDiff(before, now)
    .map(({ is, text: words }) => (is === 'kept' ? words : is === 'added' ? `+${words}+` : `-${words}-`))
    .join('')

describe('what changed, word by word', () => {
  test('[AGR-1] holds both texts to the letter, and nothing else', () => {
    fc.assert(
      fc.property(text, text, (before, now) => {
        const parts = wordDiff(before, now)
        expect(written(parts, 'kept', 'removed')).toBe(before)
        expect(written(parts, 'kept', 'added')).toBe(now)
        expect(parts.every(({ text: words }) => words !== '')).toBe(true)
      }),
    )
  })

  test('[AGR-1] marks nothing where nothing changed', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(wordDiff(same, same)).toEqual(same === '' ? [] : [{ is: 'kept', text: same }])
      }),
    )
  })

  test.each([
    ['We talk on Mondays', 'We talk on Fridays', 'We talk on -Mondays-+Fridays+'],
    ['We talk', 'We talk openly', 'We talk+ openly+'],
    ['I will ask first, then act', 'I will ask, then act', 'I will ask- first-, then act'],
    ['the old way', 'a new way', '-the old-+a new+ way'],
    ['at 9:30 sharp', 'at 10:00 sharp', 'at -9:30-+10:00+ sharp'],
    ['私は毎週話す', '私は毎日話す', '私は毎-週-+日+話す'],
    ['', 'new', '+new+'],
  ])('[AGR-1] %s → %s reads as a person would mark it', (before, now, shown) => {
    expect(marked(before, now)).toBe(shown)
  })

  test('[AGR-1] of two texts without a word in common, long as they may be, tells the whole', () => {
    const long = (of: string) => Array.from({ length: 2_000 }, (_, at) => `${of}${at}`).join(' ')
    const parts = wordDiff(long('a'), long('b'))
    expect(parts.map(({ is }) => is)).toEqual(['removed', 'added'])
  })
})
