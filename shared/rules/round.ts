/** How a speaking order comes about. `quietest`: whoever has written least begins. `leaderLast`: facilitators after everybody else. */
export const roundOrders = ['random', 'quietest', 'leaderLast', 'given'] as const
export type RoundOrder = (typeof roundOrders)[number]

/** `notes`: how many of theirs are on the board. */
export type Speaker = { readonly id: string; readonly isFacilitator: boolean; readonly notes: number }

type Round = { readonly order: readonly string[]; readonly at: number }

/** Member ids in speaking order. `people` come shuffled, so that who is equal stands at random; `given` keeps them as they come. */
export function speakingOrder(people: readonly Speaker[], by: RoundOrder): readonly string[] {
  const rank: Readonly<Record<RoundOrder, (one: Speaker) => number>> = {
    random: () => 0,
    given: () => 0,
    quietest: ({ notes }) => notes,
    leaderLast: ({ isFacilitator }) => (isFacilitator ? 1 : 0),
  }
  return [...people].sort((a, b) => rank[by](a) - rank[by](b)).map(({ id }) => id)
}

/** Whose turn it is; null once everybody has spoken. */
export function turnOf({ order, at }: Round): string | null {
  return order[at] ?? null
}

/** The round after `member` has spoken; undefined when it is not their turn. The same round when they have spoken already. */
export function afterTurn<T extends Round>(round: T, member: string): T | undefined {
  const place = round.order.indexOf(member)
  if (place === -1 || place > round.at) return undefined
  return place < round.at ? round : { ...round, at: round.at + 1 }
}

/** The round without somebody who has not spoken yet. The same round when they have, or take no part. */
export function withoutSpeaker<T extends Round>(round: T, member: string): T {
  const place = round.order.indexOf(member)
  return place < round.at ? round : { ...round, order: round.order.filter((id) => id !== member) }
}

/** The round with a newcomer, who speaks last. */
export function withSpeaker<T extends Round>(round: T, member: string): T {
  return round.order.includes(member) ? round : { ...round, order: [...round.order, member] }
}
