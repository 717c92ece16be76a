import * as z from 'zod/mini'
import { ReviewChoice } from './allianceCommands.ts'
import { lineOfWords } from './api.ts'
import { CHECKIN_WORDS_MAX } from './limits.ts'
import { Id, type Role } from './members.ts'
import { eases, pulses } from './rules/alliance/pulse.ts'
import { checkinSteps, deeds, verdicts } from './schema/checkin.ts'

const writers: Role[] = ['facilitator', 'participant']

const long = `Say it in ${CHECKIN_WORDS_MAX} characters or fewer.`
const Words = z.union([z.literal(''), lineOfWords(CHECKIN_WORDS_MAX, { missing: 'Say it in some words.', long })])
const Named = lineOfWords(CHECKIN_WORDS_MAX, { missing: 'Say what you celebrate.', long })
/**
 * Coming back to an alliance. Whoever may write says what they say for themselves and what people decide together;
 * `open`, `step`, `show`, `close` and `breakOff` are for whoever leads: a facilitator, or everybody where the session leads itself.
 */
export const checkinCommands = {
  /** Puts the alliance in review. The id is the sender's. */
  'checkin.open': { by: writers, input: z.object({ checkin: Id, isNamed: z.boolean() }) },
  /** Where everybody is in it; `from`: where its sender was. */
  'checkin.step': {
    by: writers,
    input: z.object({ checkin: Id, at: z.enum(checkinSteps), from: z.enum(checkinSteps) }),
  },
  /** How an agreement is doing, in private until it is shown; null takes it back. */
  'checkin.pulse': {
    by: writers,
    input: z.object({ checkin: Id, agreement: Id, pulse: z.nullable(z.enum(pulses)), whose: z.optional(Id) }),
  },
  /** Whether it got easier to work together; as private. */
  'checkin.ease': {
    by: writers,
    input: z.object({ checkin: Id, ease: z.nullable(z.enum(eases)), whose: z.optional(Id) }),
  },
  /** Done with these questions, or not after all; as private. Where people lead themselves, answers wait for all who are here. */
  'checkin.done': { by: writers, input: z.object({ checkin: Id, done: z.boolean(), whose: z.optional(Id) }) },
  /** Counts the answers and shows them, once and for good. */
  'checkin.show': { by: writers, input: z.object({ checkin: Id }) },
  /** Whether we did what we said: whoever took it on says so first. Null takes it back. */
  'checkin.did': {
    by: writers,
    input: z.object({
      checkin: Id,
      agreement: Id,
      did: z.nullable(z.enum(deeds)),
      words: Words,
      whose: z.optional(Id),
    }),
  },
  /** What people do with an agreement; `from`: what its sender saw. Nothing is let go before the check-in is closed. */
  'checkin.decide': {
    by: writers,
    input: z.object({
      checkin: Id,
      agreement: Id,
      verdict: z.nullable(z.enum(verdicts)),
      from: z.nullable(z.enum(verdicts)),
    }),
  },
  'checkin.celebrate': { by: writers, input: z.object({ checkin: Id, what: Named, why: Words, how: Words }) },
  /** Lets go what people let go, says when they look again (null: no date), and keeps what holds as a version. */
  'checkin.close': { by: writers, input: z.object({ checkin: Id, next: z.nullable(ReviewChoice) }) },
  /** All is as it was before it was opened. */
  'checkin.breakOff': { by: writers, input: z.object({ checkin: Id }) },
} satisfies Record<string, { readonly by: readonly Role[]; readonly input: z.ZodMiniType }>

export type CheckinCommand = keyof typeof checkinCommands
