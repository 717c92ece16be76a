import type { Reading, Span } from '../advice.ts'

/** Quoted speech is somebody else's; an apostrophe within a word quotes nothing. At most 200 letters, so that one lost mark hides little. */
const quoted = /"[^"\n]{0,200}"|“[^”\n]{0,200}”|„[^“”\n]{0,200}[“”]|«[^»\n]{0,200}»|(?<![\w'])'[^'\n]{2,200}'(?!\w)/g
const bullet = /(^|\n)([ \t]*(?:[-*•–]|\d{1,2}[.)])[ \t]+)/g
const sentence = /[^.?!;\n…]+(?:\.(?=\w)[^.?!;\n…]*)*[.?!…]*/g

const blank = (found: string) => ' '.repeat(found.length)

/** A text as the rules read it. */
export function read(text: string): Reading {
  const plain = text
    .replace(/[’‘`´]/g, "'")
    .replace(quoted, blank)
    .replace(bullet, (_, line: string, mark: string) => line + blank(mark))
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[\t\u00a0]/g, ' ')
  return { text, plain, sentences: spansOf(plain, sentence) }
}

function spansOf(plain: string, pattern: RegExp): Span[] {
  return [...plain.matchAll(pattern)].flatMap(({ 0: found, index }) => {
    const words = found.trim()
    const start = index + found.length - found.trimStart().length
    return /\w/.test(words) ? [{ start, end: start + words.length, words }] : []
  })
}

/** The parts of a sentence between commas, colons and dashes, where another question may begin. */
export function clausesOf({ start, words }: Span): Span[] {
  return spansOf(words, /[^,:–—]+(?:\s-\s)?/g).map((part) => ({
    ...part,
    start: part.start + start,
    end: part.end + start,
  }))
}

/** The first place of a pattern in a span, as a place in the text. */
export function within(
  { start, words }: Span,
  pattern: RegExp,
): { start: number; end: number; found: RegExpExecArray } | null {
  const found = pattern.exec(words)
  return found && { start: start + found.index, end: start + found.index + found[0].length, found }
}

/** Words as a question of their own: a capital first, one question mark last. */
export function asQuestion(words: string): string {
  const bare = words
    .trim()
    .replace(/^[,;:\s]+/, '')
    .replace(/[\s,.;:?!…]+$/, '')
  return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}?`
}

/** Words as a sentence that others can follow. */
export function asSentence(words: string): string {
  return `${words.trim().replace(/[\s,.;:!…]+$/, '')}.`
}

/** Who somebody is once they stand behind a verb. */
export const asObject: Readonly<Record<string, string>> = {
  i: 'me',
  we: 'us',
  he: 'him',
  she: 'her',
  they: 'them',
  you: 'you',
  it: 'it',
}
