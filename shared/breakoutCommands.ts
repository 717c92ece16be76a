import * as z from 'zod/mini'
import { lineOfWords } from './api.ts'
import {
  BREAKOUT_GROUP_MAX,
  BREAKOUT_ID_LENGTH_MAX,
  BREAKOUT_MINUTES_MAX,
  PROMPT_LENGTH_MAX,
  SECTIONS_MAX,
} from './limits.ts'
import { Id, type Role } from './members.ts'
import { groupSizesToChoose } from './rules/breakouts.ts'

const facilitators: Role[] = ['facilitator']
const writers: Role[] = ['facilitator', 'participant']

const BreakoutId = Id.check(z.maxLength(BREAKOUT_ID_LENGTH_MAX, 'This id is too long.'))
const Seconds = z.int().check(z.gte(1), z.lte(BREAKOUT_MINUTES_MAX * 60))
const Question = lineOfWords(PROMPT_LENGTH_MAX, {
  missing: 'Write the question, or give the groups none.',
  long: `A question has at most ${PROMPT_LENGTH_MAX} characters.`,
})
const Together = z
  .array(Id)
  .check(
    z.minLength(2, 'Nobody should be alone: put at least two people into each group.'),
    z.maxLength(BREAKOUT_GROUP_MAX, `A group has at most ${BREAKOUT_GROUP_MAX} people.`),
  )

type Asked = { readonly question?: string | undefined; readonly promptId?: string | undefined }
type Times = { readonly seconds?: number | undefined; readonly leftSeconds?: number | undefined }

/** Pairs and trios who work by themselves for a while, then come back. */
export const breakoutCommands = {
  /**
   * The id is the sender's. Without `groups` the server makes them of the participants who are here. The question is one that
   * everybody has seen (`promptId`) or in one's own words; with neither, none is shown meanwhile.
   */
  'breakouts.start': {
    by: facilitators,
    input: z
      .object({
        id: BreakoutId,
        size: z.literal(groupSizesToChoose),
        minutes: z.int().check(z.gte(1), z.lte(BREAKOUT_MINUTES_MAX)),
        question: z.optional(Question),
        promptId: z.optional(Id),
        groups: z.optional(z.array(Together).check(z.minLength(1), z.maxLength(SECTIONS_MAX))),
      })
      .check(
        z.refine(
          ({ question, promptId }: Asked) => question === undefined || promptId === undefined,
          'Give the groups one question, not two.',
        ),
      ),
  },
  /** Into the group of this section; null: into none. Oneself, those one writes for, and for facilitators anybody. */
  'breakouts.move': { by: writers, input: z.object({ id: BreakoutId, member: Id, group: z.nullable(Id) }) },
  /** All the time they have, if that is more than before: two who add a minute at once add one. Or how much is left at most. */
  'breakouts.time': {
    by: facilitators,
    input: z
      .object({ id: BreakoutId, seconds: z.optional(Seconds), leftSeconds: z.optional(Seconds) })
      .check(
        z.refine(
          ({ seconds, leftSeconds }: Times) => (seconds === undefined) !== (leftSeconds === undefined),
          'Say either how much time they have in all, or how much is left.',
        ),
      ),
  },
  /** Everybody comes back; what was written stays where it is. */
  'breakouts.end': { by: facilitators, input: z.object({ id: BreakoutId }) },
} satisfies Record<string, { readonly by: readonly Role[]; readonly input: z.ZodMiniType }>

export type BreakoutCommand = keyof typeof breakoutCommands
