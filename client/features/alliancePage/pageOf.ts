import { meaningOf } from '../../../shared/rules/alliance/meaning.ts'
import { type PersonStanding, personStanding } from '../../../shared/rules/alliance/roll.ts'
import type { Stance } from '../../../shared/rules/alliance/standing.ts'
import { countOf, whoBelongs } from '../../../shared/rules/alliance/state.ts'
import { type Agreement, agreedOf, agreementKinds } from '../../../shared/schema/agreement.ts'
import type { Commitments } from '../../../shared/schema/alliance.ts'
import type { Seat } from '../../../shared/schema/stage.ts'

type Records<T> = ReadonlyMap<string, T>

/** What an alliance is made of at one moment. */
export type PageSource = {
  readonly agreements: Records<Agreement>
  readonly commitments: Records<Commitments>
  readonly members: Records<Seat>
}

export type PagePerson = {
  readonly id: string
  readonly seat: Seat
  readonly standing: PersonStanding
  /** Who said it for them, for somebody without a device; null: they themselves. */
  readonly by: string | null
  /** What is in it for them, in their words; may be empty. */
  readonly gets: string
}

/** What one person said to one agreement besides a plain yes. */
export type PageWord = { readonly member: string; readonly stance: Stance; readonly words: string }

export type PageAgreement = {
  readonly id: string
  /** Counted through the page, from 1, so that people can say which one they mean. */
  readonly number: number
  readonly agreement: Agreement
  /** How many of those who are part of it are in, and of how many. */
  readonly inFor: number
  readonly of: number
  readonly words: readonly PageWord[]
  /** Ids of those who were not asked, or not as it reads now. */
  readonly open: readonly string[]
}

export type PageGroup = { readonly kind: Agreement['kind']; readonly agreements: readonly PageAgreement[] }

export type AlliancePage = {
  /** Bridges, then boundaries, then all others; each in the order of the agreements, none empty. */
  readonly groups: readonly PageGroup[]
  readonly count: number
  /** Everybody who takes part, whoever came first first; those who left or were never part of it, last. */
  readonly people: readonly PagePerson[]
}

const kinds: readonly Agreement['kind'][] = [...agreementKinds.filter((kind) => kind !== 'agreement'), 'agreement']

/** The alliance as a page reads it. */
export function pageOf({ agreements, commitments, members }: PageSource): AlliancePage {
  const agreed = agreedOf(agreements)
  const meanings = new Map([...agreed].map(([id, terms]) => [id, meaningOf(terms)]))
  const people = peopleOf(meanings, commitments, members)
  const counted = whoBelongs(members, commitments)
  let number = 0
  const groups = kinds.map((kind) => ({
    kind,
    agreements: [...meanings].flatMap(([id, meaning]): readonly PageAgreement[] => {
      const agreement = agreements.get(id)
      if (agreement?.kind !== kind) return []
      number++
      return [{ id, number, agreement, ...answersTo(id, meaning, counted, commitments) }]
    }),
  }))
  return { groups: groups.filter((group) => group.agreements.length > 0), count: agreed.size, people }
}

function peopleOf(
  meanings: ReadonlyMap<string, string>,
  commitments: Records<Commitments>,
  members: Records<Seat>,
): readonly PagePerson[] {
  const people = [...members].flatMap(([id, seat]): readonly PagePerson[] => {
    const said = commitments.get(id)
    // Who went and had said nothing leaves no trace here; a projector is nobody.
    if (seat.role === 'viewer' || (seat.leftAt !== null && said === undefined)) return []
    const belongs = seat.leftAt === null ? (said?.belongs ?? 'here') : 'left'
    const standing = personStanding(meanings, (agreement) => said?.said[agreement], belongs)
    return [{ id, seat, standing, by: said?.by ?? null, gets: said?.gets ?? '' }]
  })
  return people.sort(
    (a, b) => Number(!isPartOfIt(a.standing)) - Number(!isPartOfIt(b.standing)) || a.seat.joinedAt - b.seat.joinedAt,
  )
}

function isPartOfIt({ is }: PersonStanding): boolean {
  return is !== 'declined' && is !== 'left' && is !== 'paused'
}

function answersTo(id: string, meaning: string, people: readonly string[], commitments: Records<Commitments>) {
  const count = countOf(id, meaning, people, commitments)
  const words = [...count.in, ...count.not].flatMap((member): readonly PageWord[] => {
    const said = commitments.get(member)?.said[id]
    return said && said.stance !== 'in' ? [{ member, stance: said.stance, words: said.words }] : []
  })
  return { inFor: count.in.length, of: people.length, open: count.open, words }
}

/** When an alliance was last tended: the latest of what people did for it; null before they did anything. */
export function lastTended(moments: readonly number[]): number | null {
  const latest = Math.max(0, ...moments)
  return latest === 0 ? null : latest
}
