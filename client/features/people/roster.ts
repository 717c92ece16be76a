import type { Member } from '../../../shared/members.ts'
import { isKeptBy } from '../../../shared/rules/keeper.ts'
import type { Seat } from '../../../shared/schema/stage.ts'

/** Somebody on the list of people. A `proxy` has no device here, and is neither here nor away. */
export type OnRoster = Member & {
  readonly presence: 'here' | 'away' | 'proxy'
  readonly hasHandUp: boolean
  /** Who writes for them; null for everybody with a device. */
  readonly by: string | null
  /** Whether who writes for them is here, away, or has left for good; null for everybody with a device. */
  readonly keeper: 'here' | 'away' | 'gone' | null
}

/**
 * Everybody who belongs here: who is here in the order given, then who is away, then the people without a device. Who left
 * for good is on no list, and a screen that only looks is left out once it is gone.
 */
export function rosterOf(here: readonly Member[], seats: ReadonlyMap<string, Seat>): readonly OnRoster[] {
  const present = new Set(here.map(({ id }) => id))
  const gone = [...seats]
    .filter(([id, { leftAt, role }]) => leftAt === null && !present.has(id) && role !== 'viewer')
    .sort(([, a], [, b]) => a.joinedAt - b.joinedAt)
  const isGone = (id: string) => (seats.get(id)?.leftAt ?? null) !== null
  const whereIs = (id: string) => (isGone(id) ? 'gone' : present.has(id) ? 'here' : 'away')
  return [
    ...here.filter(({ id }) => !isGone(id)).map((member) => listed(member, seats.get(member.id), 'here', whereIs)),
    ...gone
      .filter(([, { by }]) => by === null)
      .map(([id, seat]) => listed({ id, ...calledBy(seat) }, seat, 'away', whereIs)),
    ...gone
      .filter(([, { by }]) => by !== null)
      .map(([id, seat]) => listed({ id, ...calledBy(seat) }, seat, 'proxy', whereIs)),
  ]
}

/** The people without a device for whom somebody writes, by age. */
export function keptBy(seats: ReadonlyMap<string, Seat>, keeper: string): readonly (readonly [string, Seat])[] {
  return [...seats].filter(([, seat]) => isKeptBy(seat, keeper)).sort(([, a], [, b]) => a.joinedAt - b.joinedAt)
}

function calledBy({ name, role, color }: Seat): Omit<Member, 'id'> {
  return { name, role, color }
}

function listed(
  { id, name, role, color }: Member,
  seat: Seat | undefined,
  presence: OnRoster['presence'],
  whereIs: (id: string) => 'here' | 'away' | 'gone',
): OnRoster {
  const by = seat?.by ?? null
  const hasHandUp = (seat?.handAt ?? null) !== null
  return { id, name, role, color, presence, hasHandUp, by, keeper: by === null ? null : whereIs(by) }
}
