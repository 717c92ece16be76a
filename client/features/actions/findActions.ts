import type { Action } from './action.ts'

/** How well one word fits, the best first. */
const WHOLE_START = 5
const WORD_START = 4
const INSIDE = 3
const INITIALS = 2
const SCATTERED = 1
/** Other names count a little less than the title. */
const OTHER_NAME = 0.9

/** The actions that fit what was typed, the best first; those that can't be done now come last. */
export function findActions(actions: readonly Action[], typed: string): readonly Action[] {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  const fits = actions.map((action) => ({ action, fit: fitOf(action, words) })).filter(({ fit }) => fit > 0)
  return fits
    .sort((a, b) => Number(b.action.isEnabled) - Number(a.action.isEnabled) || b.fit - a.fit)
    .map(({ action }) => action)
}

/** 0: one of the words is nowhere in it. */
function fitOf({ title, alsoCalled = '' }: Action, words: readonly string[]): number {
  const [named, called] = [folded(title), folded(alsoCalled)]
  const fits = words.map((word) => Math.max(wordFit(named, word), wordFit(called, word) * OTHER_NAME))
  if (fits.includes(0)) return 0
  // Of two that fit alike, the shorter title is nearer to what was typed.
  return fits.reduce((sum, fit) => sum + fit, 1) - named.length / 1000
}

function wordFit(text: string, word: string): number {
  if (text.startsWith(word)) return WHOLE_START
  if (text.includes(` ${word}`)) return WORD_START
  if (text.includes(word)) return INSIDE
  const initials = text
    .split(' ')
    .map(([first = '']) => first)
    .join('')
  if (initials.includes(word)) return INITIALS
  return word.length > 2 && isScattered(text, word) ? SCATTERED : 0
}

/** Whether all letters are there in this order, the first at the start of a word. */
function isScattered(text: string, word: string): boolean {
  return text.split(' ').some((_, at, all) => {
    const rest = all.slice(at).join('')
    if (rest[0] !== word[0]) return false
    let from = 0
    for (const letter of word) {
      const next = rest.indexOf(letter, from)
      if (next < 0 || next - from > 3) return false
      from = next + 1
    }
    return true
  })
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+?/]+/gu, ' ')
    .trim()
}
