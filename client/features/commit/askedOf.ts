import { belongingOf, standingOn } from '../../../shared/rules/alliance/standing.ts'
import { isKeptBy } from '../../../shared/rules/keeper.ts'
import type { Alliance, Commitments } from '../../../shared/schema/alliance.ts'
import type { Seat } from '../../../shared/schema/stage.ts'

/** What an alliance still asks of somebody. */
export type AskedOfMe = {
  /** `joined`: it was active before they first said anything. `changed`: all that is open was answered once. */
  readonly why: 'asked' | 'changed' | 'joined'
  readonly count: number
  /** Names of those they write for who have something to answer; empty where they have no name. */
  readonly others: readonly string[]
}

type Now = {
  readonly alliance: Pick<Alliance, 'version' | 'state' | 'activeAt'>
  readonly commitments: ReadonlyMap<string, Commitments>
  readonly seats: ReadonlyMap<string, Seat>
  readonly meanings: ReadonlyMap<string, string>
}

/** Null while nobody was asked for their word, and once `me`, and all for whom they write, have answered. */
export function askedOf(me: string, { alliance, commitments, seats, meanings }: Now): AskedOfMe | null {
  const { version, state, activeAt } = alliance
  const isAsking = version !== null && (state === 'proposed' || state === 'active')
  if (!isAsking || seats.get(me)?.role === 'viewer') return null
  const openOf = (id: string) => {
    const { said = {}, belongs = 'here' } = commitments.get(id) ?? {}
    return belongs === 'here' ? belongingOf(meanings, (agreement) => said[agreement]).open : []
  }
  const open = openOf(me)
  const others = [...seats]
    .filter(([id, seat]) => isKeptBy(seat, me) && openOf(id).length > 0)
    .map(([, { name }]) => name)
  if (open.length === 0 && others.length === 0) return null
  const said = commitments.get(me)?.said ?? {}
  const isChanged = open.length > 0 && open.every((id) => standingOn(meanings.get(id) ?? '', said[id]).is === 'changed')
  const isNew = activeAt !== null && Object.keys(said).length === 0
  return { why: isNew ? 'joined' : isChanged ? 'changed' : 'asked', count: open.length, others }
}
