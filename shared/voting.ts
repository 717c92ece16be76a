import * as z from 'zod/mini'
import { lineOfWords } from './api.ts'
import {
  DOTS_MAX,
  SCALE_END_LENGTH_MAX,
  VOTE_OPTION_LENGTH_MAX,
  VOTE_OPTIONS_MAX,
  VOTE_OPTIONS_MIN,
  VOTE_QUESTION_LENGTH_MAX,
} from './limits.ts'
import { Id } from './members.ts'
import { SCALE_MAX } from './rules/ballot.ts'
import { VoteKind } from './schema/vote.ts'

const Question = lineOfWords(VOTE_QUESTION_LENGTH_MAX, {
  missing: 'Say what the vote is about.',
  long: `A vote's question has at most ${VOTE_QUESTION_LENGTH_MAX} characters.`,
})
const OptionWords = lineOfWords(VOTE_OPTION_LENGTH_MAX, {
  missing: 'Give each option some words.',
  long: `An option has at most ${VOTE_OPTION_LENGTH_MAX} characters.`,
})
const ScaleEnd = lineOfWords(SCALE_END_LENGTH_MAX, {
  missing: 'Give each end of the scale a word.',
  long: `An end of a scale has at most ${SCALE_END_LENGTH_MAX} characters.`,
})
const Dots = z.int().check(z.gte(1), z.lte(DOTS_MAX))
const several = z.maxLength(VOTE_OPTIONS_MAX, `A vote has at most ${VOTE_OPTIONS_MAX} options.`)

/** Dots each person has when a vote does not say. */
export const DOTS_USUAL = 3

type Opened = {
  readonly kind: z.infer<typeof VoteKind>
  readonly options?: readonly { readonly id: string }[] | undefined
  readonly notes?: readonly string[] | undefined
  readonly ends?: unknown
}

function idsOf({ options, notes }: Opened): readonly string[] {
  return [...(options ?? []).map(({ id }) => id), ...(notes ?? [])]
}

function hasOptions({ kind }: Opened): boolean {
  return kind === 'dots' || kind === 'pick'
}

/** What `vote.open` says. Options are given in words, or as notes on the board whose words the server copies. */
export const OpenVote = z
  .object({
    vote: Id,
    kind: VoteKind,
    question: Question,
    options: z.optional(z.array(z.object({ id: Id, text: OptionWords })).check(several)),
    notes: z.optional(z.array(Id).check(several)),
    ends: z.optional(z.tuple([ScaleEnd, ScaleEnd])),
    dots: z.optional(Dots),
    /** Not said: as many as one has. */
    perOption: z.optional(Dots),
    isNamed: z.boolean(),
  })
  .check(
    z.refine(
      (vote: Opened) => !hasOptions(vote) || vote.options === undefined || vote.notes === undefined,
      'Choose from words or from notes, not from both.',
    ),
    z.refine(
      (vote: Opened) => !hasOptions(vote) || idsOf(vote).length >= VOTE_OPTIONS_MIN,
      'Give at least two options to choose from.',
    ),
    z.refine(
      (vote: Opened) => !hasOptions(vote) || new Set(idsOf(vote)).size === idsOf(vote).length,
      'An option is there twice. Take one of them out.',
    ),
    z.refine((vote: Opened) => vote.kind !== 'scale' || vote.ends !== undefined, 'Give each end of the scale a word.'),
  )
export type OpenVote = z.infer<typeof OpenVote>

/** What `vote.cast` says. Null or no dots takes one's ballot back. */
export const CastVote = z.object({
  vote: Id,
  choices: z.nullable(
    z.union([z.record(Id, z.int().check(z.gte(0), z.lte(DOTS_MAX))), z.int().check(z.gte(0), z.lte(SCALE_MAX)), Id]),
  ),
  /** For whom without a device; missing: for oneself. */
  whose: z.optional(Id),
})
export type CastVote = z.infer<typeof CastVote>
