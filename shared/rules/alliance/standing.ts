import { type AgreedTerms, meaningOf } from './meaning.ts'

export const stances = ['in', 'reserved', 'notYet', 'out'] as const
/** Where one person stands on one agreement: in; in, with a reservation; not yet, because; out. */
export type Stance = (typeof stances)[number]

/** What somebody said to an agreement, as the server wrote it down. */
export type Commitment = {
  readonly agreement: string
  readonly member: string
  readonly stance: Stance
  /** The reservation, or what is missing; empty where none was given. */
  readonly words: string
  /** What was agreed to, word for word, and its meaning's name. */
  readonly terms: AgreedTerms
  readonly meaning: string
  readonly at: number
}

/** `asked`: nothing was said yet; `changed`: it was, of other words than these. */
export type Standing = { readonly commitment: Commitment | null; readonly is: 'said' | 'changed' | 'asked' }

/** Where somebody stands on an agreement as it reads now. What they said binds the words they said it to, and no others. */
export function standingOn(terms: AgreedTerms, said: Commitment | undefined): Standing {
  if (!said) return { commitment: null, is: 'asked' }
  return { commitment: said, is: said.meaning === meaningOf(terms) ? 'said' : 'changed' }
}

/** Whether somebody may be counted on for it. A reservation is a yes that wants to be remembered. */
export function isIn({ commitment, is }: Standing): boolean {
  return is === 'said' && (commitment?.stance === 'in' || commitment?.stance === 'reserved')
}

/** One person's view of the whole: what they still have to be asked, and what they are not part of. */
export type Belonging = { readonly open: readonly string[]; readonly out: readonly string[] }

/** What of an alliance somebody has not answered, or is not (yet) in for; ids in the order of `agreed`. */
export function belongingOf(
  agreed: ReadonlyMap<string, AgreedTerms>,
  saidOf: (agreement: string) => Commitment | undefined,
): Belonging {
  const standings = [...agreed].map(([id, terms]) => ({ id, standing: standingOn(terms, saidOf(id)) }))
  return {
    open: standings.filter(({ standing }) => standing.is !== 'said').map(({ id }) => id),
    out: standings.filter(({ standing }) => standing.is === 'said' && !isIn(standing)).map(({ id }) => id),
  }
}
