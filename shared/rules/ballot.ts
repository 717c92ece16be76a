/** What a vote allows. `schema/vote.ts` says what each field means. */
export type Terms = {
  readonly kind: VoteKind
  readonly options: readonly { readonly id: string }[]
  readonly dots: number
  readonly perOption: number
}

export const voteKinds = ['dots', 'fist', 'scale', 'pick'] as const
export type VoteKind = (typeof voteKinds)[number]

/** What one person chose: dots by option id, the fingers of a fist (0–5), a place on a scale (0–100), or one option's id. */
export type Choices = Readonly<Record<string, number>> | number | string

/** A hand has five fingers; none up is a fist. */
export const FIST_MAX = 5

/** A scale is told in hundredths of the way from its first end to its second. */
export const SCALE_MAX = 100

/** Why choices are no ballot of this vote. */
export type Objection = 'other-kind' | 'option-unknown' | 'too-many-dots' | 'too-many-on-one'

/** Why these choices may not be cast, or null when they may. */
export function ballotObjection(terms: Terms, choices: Choices): Objection | null {
  switch (terms.kind) {
    case 'fist':
      return isWhole(choices, FIST_MAX) ? null : 'other-kind'
    case 'scale':
      return isWhole(choices, SCALE_MAX) ? null : 'other-kind'
    case 'pick':
      if (typeof choices !== 'string') return 'other-kind'
      return isOption(terms, choices) ? null : 'option-unknown'
    case 'dots':
      return typeof choices === 'object' ? dotsObjection(terms, choices) : 'other-kind'
  }
}

/** Choices without the options that got nothing; null when nothing is left, which takes a ballot back. */
export function keptOf(choices: Choices | null): Choices | null {
  if (choices === null || typeof choices !== 'object') return choices
  const given = Object.entries(choices).filter(([, dots]) => dots > 0)
  return given.length === 0 ? null : Object.fromEntries(given)
}

function dotsObjection(terms: Terms, choices: Readonly<Record<string, number>>): Objection | null {
  const dots = Object.values(choices)
  if (!dots.every((count) => isWhole(count, Number.MAX_SAFE_INTEGER))) return 'other-kind'
  if (!Object.keys(choices).every((id) => isOption(terms, id))) return 'option-unknown'
  if (dots.some((count) => count > terms.perOption)) return 'too-many-on-one'
  return dots.reduce((sum, count) => sum + count, 0) > terms.dots ? 'too-many-dots' : null
}

function isOption({ options }: Terms, id: string): boolean {
  return options.some((option) => option.id === id)
}

function isWhole(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
}
