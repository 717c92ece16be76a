import * as z from 'zod/mini'
import { lineOrNothing } from './api.ts'
import { COMMITMENT_WORDS_LENGTH_MAX, COMMITTED_AT_ONCE_MAX, REVIEW_EVERY_DAYS_MAX } from './limits.ts'
import { Id, type Role } from './members.ts'
import { rhythms } from './rules/alliance/rhythm.ts'
import { stances } from './rules/alliance/standing.ts'
import { allianceStates, belongings, Day } from './schema/alliance.ts'

const writers: Role[] = ['facilitator', 'participant']

const Words = lineOrNothing(COMMITMENT_WORDS_LENGTH_MAX, `Say it in at most ${COMMITMENT_WORDS_LENGTH_MAX} characters.`)
/** A hash in base64, as `meaningOf` makes it. */
const Meaning = z.string().check(z.regex(/^[A-Za-z0-9+/=]{1,32}$/))

/** `meaning`: of the words its sender has before them. */
const Item = z.object({ agreement: Id, meaning: Meaning, stance: z.enum(stances), words: z.optional(Words) })
const Items = z.array(Item).check(
  z.maxLength(COMMITTED_AT_ONCE_MAX),
  z.refine(
    (items) => new Set(items.map(({ agreement }) => agreement)).size === items.length,
    'An item is there twice.',
  ),
)

/** The day of the next review, and how it goes on from there. */
export const ReviewChoice = z
  .object({
    on: Day,
    rhythm: z.enum(rhythms),
    everyDays: z._default(z.int().check(z.gte(0), z.lte(REVIEW_EVERY_DAYS_MAX)), 0),
  })
  .check(z.refine(({ rhythm, everyDays }) => rhythm !== 'custom' || everyDays > 0, 'Say after how many days.'))

/** A day, or null: no date, which is an answer, too. */
const review = z.nullable(ReviewChoice)
const endsOn = z.optional(z.nullable(Day))

/** How an alliance is made, kept and ended. Each person answers for themselves, and for whom they write; no majority binds anybody. */
export const allianceCommands = {
  /** Where somebody stands on agreements, as they read now; of others nothing is changed. `gets`: what is in it for them. */
  'commit.say': { by: writers, input: z.object({ items: Items, gets: z.optional(Words), whose: z.optional(Id) }) },
  /** Whether somebody is part of the alliance. Nobody asks why. */
  'alliance.belong': { by: writers, input: z.object({ as: z.enum(belongings), whose: z.optional(Id) }) },
  /**
   * "This is our alliance": from now on everybody is asked to answer it. `version`: the sender's id for it as it is
   * now; `from`: the one they saw.
   */
  'alliance.settle': { by: writers, input: z.object({ version: Id, from: z.nullable(Id), review, endsOn }) },
  /** Lets it rest, ends it, or takes it up again; active only once everybody has answered. */
  'alliance.state': { by: writers, input: z.object({ to: z.enum(allianceStates), from: z.enum(allianceStates) }) },
  /** When people look at it again, and until when it lasts. */
  'review.set': { by: writers, input: z.object({ review, endsOn }) },
} satisfies Record<string, { readonly by: readonly Role[]; readonly input: z.ZodMiniType }>

export type AllianceCommand = keyof typeof allianceCommands
