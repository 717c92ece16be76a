import type { Row } from './rows.ts'

/** Letters that come within this time belong to one word, in milliseconds. */
const WORD_MS = 800

/** Finds rows by the first letters of their words, as they are typed. */
export type TypeAhead = {
  /** Whether a word is being typed, so that every letter belongs to it. */
  readonly isTyping: () => boolean
  /** The next row that begins with what has been typed by now; `undefined` when there is none. */
  readonly type: (letter: string, rows: readonly Row[], from: string | null) => Row | undefined
}

export function openTypeAhead(wordsOf: (row: Row) => string, now: () => number = () => performance.now()): TypeAhead {
  let typed = ''
  let typedAt = Number.NEGATIVE_INFINITY
  const isTyping = () => now() - typedAt < WORD_MS
  return {
    isTyping,
    type: (letter, rows, from) => {
      typed = isTyping() ? typed + letter.toLowerCase() : letter.toLowerCase()
      typedAt = now()
      const at = rows.findIndex(({ id }) => id === from)
      // A first letter goes on to the next one; further letters may stay where they fit.
      const start = typed.length === 1 ? at + 1 : at
      const turned = [...rows.slice(Math.max(0, start)), ...rows.slice(0, Math.max(0, start))]
      return turned.find((row) => wordsOf(row).toLowerCase().startsWith(typed))
    },
  }
}
