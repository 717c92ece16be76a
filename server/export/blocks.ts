/** A run of words that look alike. */
export type Run = {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly strike?: boolean
  readonly highlight?: boolean
  readonly href?: string
}

export type Item = { readonly runs: readonly Run[]; readonly inside: readonly Block[]; readonly isDone?: boolean }

/** A document as it is read from top to bottom, whatever it is written in. */
export type Block =
  | { readonly as: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly as: 'text'; readonly runs: readonly Run[]; readonly tone?: 'soft' }
  | { readonly as: 'list'; readonly kind: 'bullets' | 'numbers' | 'tasks'; readonly items: readonly Item[] }
  | { readonly as: 'quote'; readonly inside: readonly Block[] }
  /** A line of its own for each: what it is, and what is said. */
  | { readonly as: 'facts'; readonly facts: readonly (readonly [what: string, said: string])[] }
  | { readonly as: 'agreement'; readonly what: string; readonly kind: string; readonly inside: readonly Block[] }
  | { readonly as: 'notes'; readonly notes: readonly NotePaper[] }

export type NotePaper = {
  readonly text: string
  readonly color: string
  /** Who wrote it, and whom it asks. */
  readonly signed: string
  readonly replies: readonly string[]
}

export function heading(level: 1 | 2 | 3 | 4, text: string): Block {
  return { as: 'heading', level, text }
}

export function text(words: string, tone?: 'soft'): Block {
  return { as: 'text', runs: [{ text: words }], ...(tone ? { tone } : {}) }
}
