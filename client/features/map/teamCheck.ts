import type { CheckAnswer } from './myMap.ts'

/** What tells a team from people who lead side by side; their words are in `locales`. */
export const checkItems = ['goals', 'worries', 'candour', 'standBy', 'stepIn', 'time'] as const
export type CheckItem = (typeof checkItems)[number]

export type CheckResult = 'team' | 'between' | 'silos'

const worth: Readonly<Record<CheckAnswer, number>> = { yes: 2, partly: 1, notYet: 0 }
/** Parts of all that could be reached. */
const TEAM_FROM = 0.75
const BETWEEN_FROM = 0.4

/** What the answers add up to, and where to begin: the first of what is missing most. Null: nothing is. */
export function readCheck(answers: readonly CheckAnswer[]): {
  readonly result: CheckResult
  readonly weakest: CheckItem | null
} {
  const reached = answers.reduce((sum, answer) => sum + worth[answer], 0) / (2 * checkItems.length)
  const least = Math.min(...answers.map((answer) => worth[answer]))
  const at = answers.findIndex((answer) => worth[answer] === least)
  const result = reached >= TEAM_FROM ? 'team' : reached >= BETWEEN_FROM ? 'between' : 'silos'
  return { result, weakest: least === worth.yes ? null : (checkItems[at] ?? null) }
}
