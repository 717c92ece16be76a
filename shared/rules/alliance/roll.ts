import { isIn, type Said, type Standing, standingOn } from './standing.ts'

/** Whether somebody is part of an alliance at all. */
export type Belongs = 'here' | 'declined' | 'paused' | 'left'

/**
 * Where one person stands on the whole: in for all of it, `reserved` at least once; in for a part; or for none of it yet,
 * because they say so, are out, or were not asked (`asked`). Whoever is not part of it, stands nowhere else.
 */
export type PersonIs = 'in' | 'reserved' | 'partly' | 'notYet' | 'out' | 'asked' | Exclude<Belongs, 'here'>

export type PersonStanding = {
  readonly is: PersonIs
  /** For how many of the agreements they are in. */
  readonly inFor: number
  readonly of: number
  /** Ids of those they have not answered, or not as it reads now; in the order of the agreements. */
  readonly open: readonly string[]
  /** What they said besides a plain yes, where it still stands. */
  readonly words: readonly { readonly agreement: string; readonly said: Said }[]
  /** When they last said something that still stands; null: they have not. */
  readonly since: number | null
}

/** How one person stands to agreements whose `meanings` are in order, by id. */
export function personStanding(
  meanings: ReadonlyMap<string, string>,
  saidOf: (agreement: string) => Said | undefined,
  belongs: Belongs,
): PersonStanding {
  const standings = [...meanings].map(([id, meaning]) => ({ id, standing: standingOn(meaning, saidOf(id)) }))
  const held = standings.flatMap(({ id, standing: { said, is } }) =>
    said && is === 'said' ? [{ agreement: id, said }] : [],
  )
  const inFor = standings.filter(({ standing }) => isIn(standing)).length
  return {
    is: belongs === 'here' ? wholeOf(standings.map(({ standing }) => standing)) : belongs,
    ...{ inFor, of: meanings.size },
    open: standings.filter(({ standing }) => standing.is !== 'said').map(({ id }) => id),
    words: held.filter(({ said }) => said.stance !== 'in'),
    since: held.length === 0 ? null : Math.max(...held.map(({ said }) => said.at)),
  }
}

function wholeOf(standings: readonly Standing[]): PersonIs {
  const held = standings.filter(({ is }) => is === 'said')
  if (held.length === 0) return 'asked'
  const inFor = standings.filter(isIn).length
  if (inFor > 0 && inFor === standings.length)
    return held.some(({ said }) => said?.stance === 'reserved') ? 'reserved' : 'in'
  if (inFor > 0) return 'partly'
  return held.every(({ said }) => said?.stance === 'out') ? 'out' : 'notYet'
}
