import type { Tally } from '../../../shared/rules/tally.ts'
import type { Vote } from '../../../shared/schema/vote.ts'

/** One option of a counted vote. `share`: of what the leading one has, 0 to 1. */
export type OptionResult = {
  readonly id: string
  readonly text: string
  readonly count: number
  readonly share: number
  readonly mark: 'leading' | 'tied' | null
}

/** `result`: null while nothing is counted. */
type Counted = { readonly result: Tally | null }

/** The options of a counted vote, those with most first; equal ones in the order they were asked in. */
export function optionResults({ options, result }: Pick<Vote, 'options'> & Counted): readonly OptionResult[] {
  if (result?.kind !== 'dots' && result?.kind !== 'pick') return []
  const { counts, leading } = result
  const most = Math.max(1, ...Object.values(counts))
  return options
    .map(({ id, text }) => {
      const count = counts[id] ?? 0
      const mark = !leading.includes(id) ? null : leading.length > 1 ? 'tied' : 'leading'
      return { id, text, count, share: count / most, mark } as const
    })
    .sort((a, b) => b.count - a.count)
}

export type Chooser = { readonly member: string; readonly dots: number }

/** Who chose an option (or showed so many fingers) in a named vote; nobody in an anonymous one. */
export function choosersOf({ ballots }: Pick<Vote, 'ballots'>, choice: string | number): readonly Chooser[] {
  return Object.entries(ballots ?? {}).flatMap(([member, choices]) => {
    const dots = typeof choices === 'object' ? (choices[choice] ?? 0) : choices === choice ? 1 : 0
    return dots > 0 ? [{ member, dots }] : []
  })
}

/** The lowest and the highest number of fingers that anybody showed; null when nobody did. */
export function fistRange(counts: readonly number[]): readonly [low: number, high: number] | null {
  const low = counts.findIndex((count) => count > 0)
  return low === -1 ? null : [low, counts.findLastIndex((count) => count > 0)]
}
