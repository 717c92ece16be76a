import * as z from 'zod/mini'
import { TIMER_SECONDS_MAX } from './limits.ts'
import { Id, type Role } from './members.ts'

const facilitators: Role[] = ['facilitator']
const writers: Role[] = ['facilitator', 'participant']

/** Where its sender saw the session: two who press at once go on once. */
const From = z.object({ step: z.nullable(Id), prompt: z.nullable(Id) })

/**
 * A session that leads itself. All but the first two are for everybody who takes part, and only while it does: each
 * press is for the whole room.
 */
export const guideCommands = {
  /** From now on everybody leads, and nobody is sent the deck. */
  'guide.start': { by: facilitators, input: z.object({}) },
  /** A facilitator leads again. */
  'guide.end': { by: facilitators, input: z.object({}) },
  /** To the next question, which the server takes from the deck; after the last one it is over. */
  'guide.next': { by: writers, input: From },
  /** To the one before. */
  'guide.back': { by: writers, input: From },
  /** To the first question of the next step. */
  'guide.skip': { by: writers, input: From },
  /** Shows everybody's private cards, once all who are here are done. */
  'guide.show': { by: writers, input: z.object({ promptId: Id }) },
  /** `from` hands the reading on to whoever comes after them. */
  'guide.turn': { by: writers, input: z.object({ from: Id }) },
  /** Everything rests, or goes on; a break ends with it. */
  'guide.pause': { by: writers, input: z.object({ paused: z.boolean() }) },
  /** As `timer.add`. */
  'guide.time': {
    by: writers,
    input: z.object({
      seconds: z.int().check(z.gte(-TIMER_SECONDS_MAX), z.lte(TIMER_SECONDS_MAX)),
      from: z.int().check(z.nonnegative()),
    }),
  },
} satisfies Record<string, { readonly by: readonly Role[]; readonly input: z.ZodMiniType }>

export type GuideCommand = keyof typeof guideCommands
