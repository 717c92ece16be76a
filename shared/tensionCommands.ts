import * as z from 'zod/mini'
import { lineOfWords } from './api.ts'
import { SCALE_END_LENGTH_MAX, SCALES_AT_ONCE_MAX, VOTE_QUESTION_LENGTH_MAX } from './limits.ts'
import { Id, type Role } from './members.ts'

const facilitators: Role[] = ['facilitator']
const writers: Role[] = ['facilitator', 'participant']

const Question = lineOfWords(VOTE_QUESTION_LENGTH_MAX, {
  missing: 'Give each scale a question.',
  long: `A scale's question has at most ${VOTE_QUESTION_LENGTH_MAX} characters.`,
})
const Word = lineOfWords(SCALE_END_LENGTH_MAX, {
  missing: 'Give each scale a topic and a word at each end.',
  long: `A word of a scale has at most ${SCALE_END_LENGTH_MAX} characters.`,
})

/** `vote`: the id it is answered under; the sender's. */
const AskedScale = z.object({ vote: Id, topic: Word, question: Question, ends: z.tuple([Word, Word]) })

const Asked = z.array(AskedScale).check(
  z.minLength(1, 'Choose at least one scale.'),
  z.maxLength(SCALES_AT_ONCE_MAX, `At most ${SCALES_AT_ONCE_MAX} scales are asked together.`),
  z.refine((scales) => new Set(scales.map(({ vote }) => vote)).size === scales.length, 'A scale is there twice.'),
)

/** Where people differ, and what they make of it. */
export const tensionCommands = {
  /** Puts scales before everybody, to be answered in any order. The ids are the sender's. */
  'scales.ask': { by: facilitators, input: z.object({ set: Id, scales: Asked, isNamed: z.boolean() }) },
  /** Counts them, once and for good; where too few answered one without names, that one stays uncounted. */
  'scales.close': { by: facilitators, input: z.object({ set: Id }) },
  /** The picture of where people differ, before everybody or not. */
  'scales.show': { by: facilitators, input: z.object({ set: Id, shown: z.boolean() }) },
  /** Off the screens; open ones are set aside uncounted. */
  'scales.rest': { by: facilitators, input: z.object({ set: Id }) },
  /** A card for what people differ in, on the board or in the Trash. `vote`: the scale; the card has its id. */
  'tension.put': { by: writers, input: z.object({ vote: Id, on: z.boolean() }) },
  /** The agreement that settles a tension, under its id: there, or taken back. */
  'tension.settle': { by: writers, input: z.object({ tension: Id, on: z.boolean() }) },
} satisfies Record<string, { readonly by: readonly Role[]; readonly input: z.ZodMiniType }>

export type TensionCommand = keyof typeof tensionCommands
