import type { Vote } from '../../../shared/schema/vote.ts'

/** The latest votes, and of each what people chose most: more is a record to look things up in, not a beginning. */
const VOTES_MAX = 3
const OPTIONS_MAX = 4

export type Choice = { readonly words: string; readonly vote: string; readonly isAhead: boolean }
export type Counted = { readonly vote: string; readonly question: string; readonly choices: readonly Choice[] }

/** What counted votes offer to be agreed on, the latest vote first: its options by what they got, or the question people showed fingers for. */
export function fromVotes(votes: ReadonlyMap<string, Vote>): readonly Counted[] {
  return [...votes]
    .filter(([, { state, result }]) => state === 'closed' && result !== null && result.kind !== 'scale')
    .sort(([, a], [, b]) => (b.closedAt ?? 0) - (a.closedAt ?? 0))
    .map(([id, vote]) => ({ vote: id, question: vote.question, choices: choicesOf(id, vote) }))
    .filter(({ choices }) => choices.length > 0)
    .slice(0, VOTES_MAX)
}

function choicesOf(id: string, { options, question, result }: Vote): readonly Choice[] {
  if (result?.kind === 'fist') return [{ words: question, vote: id, isAhead: true }]
  if (result?.kind !== 'dots' && result?.kind !== 'pick') return []
  const { counts, leading } = result
  return options
    .filter((option) => (counts[option.id] ?? 0) > 0)
    .sort((a, b) => (counts[b.id] ?? 0) - (counts[a.id] ?? 0))
    .slice(0, OPTIONS_MAX)
    .map((option) => ({ words: option.text.trim(), vote: id, isAhead: leading.includes(option.id) }))
}
