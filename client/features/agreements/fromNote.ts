import { AGREEMENT_LENGTH_MAX } from '../../../shared/limits.ts'
import type { Agreement } from '../../../shared/schema/agreement.ts'
import type { Note } from '../../../shared/schema/board.ts'

/** How a promise of one's own begins. */
const OWN = /^i(?:['’]ll| will)\b/iu

type From = { readonly id: string; readonly note: Note; readonly isNeed: boolean }

/** An agreement that begins with the words of a note. Whoever promised something carries it; a need is what it serves. */
export function fromNote({ id, note: { text, author }, isNeed }: From): Partial<Agreement> {
  const what = text.trim().slice(0, AGREEMENT_LENGTH_MAX)
  const owners = author !== null && OWN.test(what) ? [author] : []
  return { what, owners, source: id, serves: isNeed ? [id] : [] }
}
