import { VOTE_OPTION_LENGTH_MAX, VOTE_OPTIONS_MAX, VOTE_OPTIONS_MIN } from '../../../shared/limits.ts'
import type { VoteKind } from '../../../shared/rules/ballot.ts'
import { DOTS_USUAL, type OpenVote } from '../../../shared/voting.ts'
import { newId } from '../../sync/newId.ts'

export type OptionSource = 'words' | 'section' | 'selected'

/** A vote that is being thought out; nobody else sees it. */
export type VoteDraft = {
  readonly kind: VoteKind
  readonly question: string
  readonly source: OptionSource
  /** One a line. */
  readonly lines: string
  /** Ids of the notes to choose from, where they come from the board. */
  readonly notes: readonly string[]
  readonly dots: number
  readonly perOption: number
  readonly from: string
  readonly to: string
  readonly isNamed: boolean
}

export const emptyDraft: VoteDraft = {
  ...{ kind: 'dots', question: '', source: 'words', lines: '', notes: [] },
  ...{ dots: DOTS_USUAL, perOption: DOTS_USUAL, from: '', to: '', isNamed: false },
}

/** What is missing or too much, by the field it is said at. */
export type DraftProblems = {
  readonly question?: 'missing'
  readonly from?: 'missing'
  readonly to?: 'missing'
  readonly options?:
    | { readonly why: 'tooFew' }
    | { readonly why: 'tooMany'; readonly now: number }
    | { readonly why: 'tooLong' | 'twice'; readonly option: string }
}

export function hasOptions(kind: VoteKind): boolean {
  return kind === 'dots' || kind === 'pick'
}

/** The options as they were typed, without empty lines. */
export function optionsIn(lines: string): readonly string[] {
  return lines.split('\n').flatMap((line) => line.replace(/\s+/gu, ' ').trim() || [])
}

export function problemsOf(draft: VoteDraft): DraftProblems {
  const options = hasOptions(draft.kind) ? optionsProblem(draft) : null
  const isScale = draft.kind === 'scale'
  return {
    ...(draft.question.trim() === '' && { question: 'missing' as const }),
    ...(isScale && draft.from.trim() === '' && { from: 'missing' as const }),
    ...(isScale && draft.to.trim() === '' && { to: 'missing' as const }),
    ...(options && { options }),
  }
}

function optionsProblem({ source, lines, notes }: VoteDraft): NonNullable<DraftProblems['options']> | null {
  const words = optionsIn(lines)
  const now = source === 'words' ? words.length : notes.length
  if (now < VOTE_OPTIONS_MIN) return { why: 'tooFew' }
  if (now > VOTE_OPTIONS_MAX) return { why: 'tooMany', now }
  if (source !== 'words') return null
  const long = words.find((option) => [...option].length > VOTE_OPTION_LENGTH_MAX)
  if (long !== undefined) return { why: 'tooLong', option: long }
  const twice = words.find((option, at) => words.indexOf(option) !== at)
  return twice === undefined ? null : { why: 'twice', option: twice }
}

/** What is sent for a draft without problems. */
export function askFor(draft: VoteDraft): OpenVote {
  const { kind, source, notes, dots, perOption, isNamed } = draft
  const choice =
    source === 'words'
      ? { options: optionsIn(draft.lines).map((text) => ({ id: newId(), text })) }
      : { notes: [...notes] }
  return {
    ...{ vote: newId(), kind, question: draft.question.trim(), isNamed },
    ...(hasOptions(kind) && choice),
    ...(kind === 'dots' && { dots, perOption: Math.min(dots, perOption) }),
    ...(kind === 'scale' && { ends: [draft.from.trim(), draft.to.trim()] }),
  }
}
