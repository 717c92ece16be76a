import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { Id } from '../members.ts'
import type { Agreed } from '../rules/alliance/changes.ts'
import type { AgreedTerms } from '../rules/alliance/meaning.ts'
import { type Collection, collection } from './collection.ts'
import { orElse, placed } from './placed.ts'
import { shapes } from './shapes.ts'

export const Side = z.object({
  /** The word at this end of the scale. */
  end: z.catch(z.string(), ''),
  /** Member ids of who stands there; empty where the scale was anonymous. */
  people: z.catch(z.array(Id), []),
})
export type Side = z.infer<typeof Side>

/** `bridge`: it joins people or sides; `boundary`: it keeps something safe. */
export const agreementKinds = ['agreement', 'bridge', 'boundary'] as const
/** What it is about: how people speak, where a "no" is, or how work is arranged. */
export const agreementNatures = ['none', 'communication', 'boundary', 'system'] as const

const ids = z.catch(z._default(z.array(Id), []), () => [])

/** One line that people agreed on. What of it binds is said by `termsOf`; the rest may change freely. */
export const Agreement = z.object({
  /** What: "I will …" or "We will …". */
  what: orElse(z.string(), ''),
  /** Member ids of those who do it. */
  owners: ids,
  /** Who does it, in words: people without a seat, or "all of us". */
  who: orElse(z.string(), ''),
  /** When, or how often. */
  when: orElse(z.string(), ''),
  /** How we will know. */
  evidence: orElse(z.string(), ''),
  kind: orElse(z.enum(agreementKinds), 'agreement'),
  nature: orElse(z.enum(agreementNatures), 'none'),
  /** My part, your part, and where else it may come from. */
  mine: orElse(z.string(), ''),
  yours: orElse(z.string(), ''),
  elsewhere: orElse(z.string(), ''),
  /** A fractional index among the agreements. */
  order: orElse(z.string(), ''),
  /** Ids of the notes with the needs it serves. */
  serves: ids,
  /** The sides it serves, where it settles a tension. */
  needs: z.catch(z._default(z.array(Side), []), () => []),
  /** The tension it settles, or null. */
  tension: orElse(z.nullable(Id), null),
  /** The note or vote it was made from, or null. */
  source: orElse(z.nullable(Id), null),
  /** The agreement it would change, once people take it; null for an agreement of its own. */
  proposes: orElse(z.nullable(Id), null),
  /** When it was let go with thanks, in milliseconds since 1970; null while it holds. */
  retiredAt: orElse(z.nullable(z.number()), null),
  author: placed.author,
  createdAt: placed.createdAt,
  deletedAt: placed.deletedAt,
})
export type Agreement = z.infer<typeof Agreement>

/** An agreement before anybody wrote in it. */
export const emptyAgreement: Agreement = Agreement.parse({})

/** What of an agreement people say yes to. `serves` names its needs and, of what settles one, its tension. */
export function termsOf(agreement: Agreement): AgreedTerms {
  const { what, owners, who, when, evidence, kind, nature, mine, yours, elsewhere, serves, tension } = agreement
  return {
    ...{ what, owners, who, when, evidence, kind, nature, mine, yours, elsewhere },
    serves: tension === null ? serves : [...serves, tension],
  }
}

/** What an agreement would mean with the words of a proposal; the tension it settles stays its own. */
export function proposedTerms(proposal: Agreement, { tension }: Pick<Agreement, 'tension'>): AgreedTerms {
  return termsOf({ ...proposal, tension })
}

/** Agreements that hold now: not thrown away, not let go, and no mere proposal. */
export function holds({ deletedAt, retiredAt, proposes }: Agreement): boolean {
  return deletedAt === null && retiredAt === null && proposes === null
}

/** What an alliance says now: the terms of all that holds and says something, in the order of the agreements. */
export function agreedOf(agreements: ReadonlyMap<string, Agreement>): Agreed {
  const here = [...agreements].filter(([, agreement]) => holds(agreement) && agreement.what.trim() !== '')
  here.sort(([idA, a], [idB, b]) => (a.order === b.order ? (idA < idB ? -1 : 1) : a.order < b.order ? -1 : 1))
  return new Map(here.map(([id, agreement]) => [id, termsOf(agreement)]))
}

/** The agreements in a board's document. */
export function agreementsOf(board: Y.Doc): Collection<Agreement> {
  return collection(board, 'agreements', Agreement, shapes.board.agreements)
}
