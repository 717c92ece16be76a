import { isIn, type Said, standingOn } from './standing.ts'

type State = 'proposed' | 'active' | 'inReview' | 'paused' | 'closed'
type Alliance = { readonly state: State; readonly activeAt: number | null; readonly version: string | null }
type Seat = { readonly role: string; readonly leftAt: number | null }
type Commitment = {
  readonly belongs: 'here' | 'declined' | 'paused' | 'left'
  readonly said: Readonly<Record<string, Said>>
}

/** Whom the alliance waits for and counts, in the order of the seats: everybody who takes part and has not said otherwise. */
export function whoBelongs(
  seats: ReadonlyMap<string, Seat>,
  commitments: ReadonlyMap<string, Pick<Commitment, 'belongs'>>,
): readonly string[] {
  return [...seats]
    .filter(([id, { role, leftAt }]) => {
      return role !== 'viewer' && leftAt === null && (commitments.get(id)?.belongs ?? 'here') === 'here'
    })
    .map(([id]) => id)
}

/** How an agreement stands among those who belong. */
export type Count = {
  readonly in: readonly string[]
  readonly not: readonly string[]
  readonly open: readonly string[]
}

/** Who is in for an agreement, who is not, and who has not answered these words. Nobody decides for anybody else. */
export function countOf(
  id: string,
  meaning: string,
  people: readonly string[],
  commitments: ReadonlyMap<string, Commitment>,
): Count {
  const count = { in: [] as string[], not: [] as string[], open: [] as string[] }
  for (const member of people) {
    const standing = standingOn(meaning, commitments.get(member)?.said[id])
    count[standing.is !== 'said' ? 'open' : isIn(standing) ? 'in' : 'not'].push(member)
  }
  return count
}

/** Whether everybody who belongs has answered all that holds, and something holds for somebody. */
export function isAnswered(
  meanings: ReadonlyMap<string, string>,
  people: readonly string[],
  commitments: ReadonlyMap<string, Commitment>,
): boolean {
  const counts = [...meanings].map(([id, meaning]) => countOf(id, meaning, people, commitments))
  return counts.every(({ open }) => open.length === 0) && counts.some((count) => count.in.length > 0)
}

/** What becomes of an alliance that rested or was closed, when it is taken up again. Newcomers never make it a proposal again. */
export function takenUp({ activeAt }: Pick<Alliance, 'activeAt'>): 'active' | 'proposed' {
  return activeAt === null ? 'proposed' : 'active'
}

/** Where people may take an alliance by a word. A check-in is left by its own end. */
export function nextStates({ state, activeAt, version }: Alliance, isAllAnswered: boolean): readonly State[] {
  switch (state) {
    case 'proposed':
      return [...(version !== null && isAllAnswered ? (['active'] as const) : []), 'paused', 'closed']
    case 'active':
      return ['paused', 'closed']
    case 'paused':
      return [takenUp({ activeAt }), 'closed']
    case 'closed':
      return [takenUp({ activeAt })]
    case 'inReview':
      return []
  }
}
