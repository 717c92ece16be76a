import type { Choices } from '../../../shared/rules/ballot.ts'
import type { Vote } from '../../../shared/schema/vote.ts'

type Given = Readonly<Record<string, number>>

/** Dots by option; none for a ballot that was not cast yet. */
export function dotsIn(choices: Choices | null): Given {
  return choices !== null && typeof choices === 'object' ? choices : {}
}

export function dotsLeft({ dots }: Pick<Vote, 'dots'>, given: Given): number {
  return dots - Object.values(given).reduce((sum, count) => sum + count, 0)
}

/** Why one more can't go on an option, or null when it can. */
export function whyNoMore(
  vote: Pick<Vote, 'dots' | 'perOption'>,
  given: Given,
  option: string,
): 'none' | 'full' | null {
  if (dotsLeft(vote, given) <= 0) return 'none'
  return (given[option] ?? 0) >= vote.perOption ? 'full' : null
}

/** The same dots with so many on one option; null when that leaves none, which takes the ballot back. */
export function withDots(given: Given, option: string, count: number): Given | null {
  const kept = Object.entries({ ...given, [option]: count }).filter(([, dots]) => dots > 0)
  return kept.length === 0 ? null : Object.fromEntries(kept)
}
