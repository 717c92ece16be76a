import * as z from 'zod/mini'
import { lineOfWords } from '../../../shared/api.ts'
import { words } from '../../../shared/kits/kitFile.ts'
import { Id } from '../../../shared/members.ts'

/** Where in an organisation somebody works; `own`: said in words of one's own. */
export const functions = [
  ...(['product', 'engineering', 'operations', 'people', 'finance', 'success', 'marketing', 'sales'] as const),
]
export type FunctionId = (typeof functions)[number]

export const relations = ['peer', 'lead', 'report', 'team', 'coach', 'outside', 'private'] as const
/** Who they are to me. `lead`: they lead me; `report`: I lead them. */
export type Relation = (typeof relations)[number]

export const allyStates = ['wished', 'making', 'designed', 'resting'] as const
export type AllyState = (typeof allyStates)[number]

export const kinds = ['collaborate', 'back', 'sounding', 'commiserate'] as const
/** What an alliance is good for. */
export type Kind = (typeof kinds)[number]

export const leanings = ['none', 'mine', 'theirs', 'both'] as const
/** Who depends on whom: I on them, they on me. */
export type Leaning = (typeof leanings)[number]

export const levels = ['lifted', 'steady', 'drained'] as const
export type Level = (typeof levels)[number]

export const signs = ['bitter', 'lettingGo', 'alone'] as const
/** What often comes before somebody has had enough. */
export type Sign = (typeof signs)[number]

export const feelings = ['easier', 'same', 'harder'] as const
/** How it is with somebody, compared with before. */
export type Feeling = (typeof feelings)[number]

export const checkAnswers = ['yes', 'partly', 'notYet'] as const
export type CheckAnswer = (typeof checkAnswers)[number]

/** More people than this nobody is allied with; the picture shows forty well. */
export const ALLIES_MAX = 120
/** What somebody carries at a time, and what they once did. */
export const INITIATIVES_MAX = 60
/** One a day, for two years. */
export const PULSES_MAX = 730
/** How it felt with one person: one a week, for more than a year. */
export const FELT_MAX = 60
/** A name stands in a small place of the picture; a thought may take a page. */
export const ALLY_NAME_MAX = 60
export const NOTES_MAX = 2000
export const INITIATIVE_TITLE_MAX = 100
/** Closest to me. */
export const TIE_MAX = 5
/** Suggestions that were put aside: each comes back after a while. */
const PASSED_MAX = 200
/** A team check is a handful of sentences. */
const CHECK_ANSWERS_MAX = 12

const line = (most: number) => lineOfWords(most, { missing: 'missing', long: 'long' })
const Day = z.nullable(z.iso.date())
/** Milliseconds since 1970, by the clock of the browser it was changed in. */
const At = z.number().check(z.gte(0))

const Ally = z.object({
  id: Id,
  name: line(ALLY_NAME_MAX),
  function: z.nullable(z.enum([...functions, 'own'])),
  /** What their function is called, where it is none of ours. */
  ownFunction: words(ALLY_NAME_MAX),
  relation: z.enum(relations),
  leaning: z.enum(leanings),
  state: z.enum(allyStates),
  kind: z.nullable(z.enum(kinds)),
  /** How strong the tie is, 1 to `TIE_MAX`. */
  tie: z.int().check(z.gte(1), z.lte(TIE_MAX)),
  tendedOn: Day,
  reviewOn: Day,
  /** Their board in this browser. */
  boardId: z.nullable(Id),
  notes: words(NOTES_MAX),
  felt: z.array(z.object({ on: z.iso.date(), how: z.enum(feelings) })).check(z.maxLength(FELT_MAX)),
  changedAt: At,
})
/** Somebody around me, or a group, and how it stands between us. */
export type Ally = z.infer<typeof Ally>

const Initiative = z.object({
  id: Id,
  title: line(INITIATIVE_TITLE_MAX),
  /** Ids of those who are with me on it. */
  allies: z.array(Id).check(z.maxLength(ALLIES_MAX)),
  isDone: z.boolean(),
  changedAt: At,
})
/** Something I want to get done. */
export type Initiative = z.infer<typeof Initiative>

const Pulse = z.object({ on: z.iso.date(), level: z.enum(levels), signs: z.array(z.enum(signs)), changedAt: At })
/** How much energy I had on a day. */
export type Pulse = z.infer<typeof Pulse>

const TeamCheck = z.object({
  on: z.iso.date(),
  answers: z.array(z.enum(checkAnswers)).check(z.maxLength(CHECK_ANSWERS_MAX)),
})
export type TeamCheck = z.infer<typeof TeamCheck>

/** One person's alliances around them, as this browser keeps them and a sealed file holds them. */
export const MyMap = z.object({
  /** In the order in which they came: who came first keeps their place in the picture. */
  allies: z.array(Ally).check(z.maxLength(ALLIES_MAX)),
  initiatives: z.array(Initiative).check(z.maxLength(INITIATIVES_MAX)),
  /** By day, the first first; one a day. */
  pulses: z.array(Pulse).check(z.maxLength(PULSES_MAX)),
  /** Functions that I need nobody in. */
  asides: z.array(z.enum(functions)),
  /** Until when a suggestion was put aside, by its key. */
  passed: z
    .record(z.string().check(z.maxLength(100)), z.iso.date())
    .check(z.refine((passed) => Object.keys(passed).length <= PASSED_MAX)),
  check: z.nullable(TeamCheck),
})
export type MyMap = z.infer<typeof MyMap>

export const emptyMap: MyMap = { allies: [], initiatives: [], pulses: [], asides: [], passed: {}, check: null }

export function isEmpty({ allies, initiatives, pulses, check }: MyMap): boolean {
  return allies.length + initiatives.length + pulses.length === 0 && check === null
}

/** What can still be read of a map: an entry that is broken is left out, and takes no other with it. */
export function salvaged(said: unknown): MyMap {
  const whole = MyMap.safeParse(said)
  if (whole.success) return whole.data
  const parts = (typeof said === 'object' && said !== null ? said : {}) as Readonly<Record<string, unknown>>
  const each = <T>(part: unknown, schema: z.ZodMiniType<T>, most: number) =>
    Array.isArray(part) ? part.flatMap((entry) => schema.safeParse(entry).data ?? []).slice(0, most) : []
  return {
    allies: each(parts.allies, Ally, ALLIES_MAX),
    initiatives: each(parts.initiatives, Initiative, INITIATIVES_MAX),
    pulses: each(parts.pulses, Pulse, PULSES_MAX),
    asides: each(parts.asides, z.enum(functions), functions.length),
    passed: MyMap.shape.passed.safeParse(parts.passed).data ?? {},
    check: MyMap.shape.check.safeParse(parts.check).data ?? null,
  }
}
