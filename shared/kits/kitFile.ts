import * as z from 'zod/mini'
import { Language, lineOfWords } from '../api.ts'
import {
  BOARD_EXTENT,
  HINT_LENGTH_MAX,
  KIT_BLURB_LENGTH_MAX,
  KIT_PROMPTS_MAX,
  KIT_TITLE_LENGTH_MAX,
  MUTUAL_MAX,
  MUTUAL_MIN,
  PROBES_MAX,
  PROMPT_LENGTH_MAX,
  SECTION_SIDE_MAX,
  SECTION_SIDE_MIN,
  SECTION_TITLE_LENGTH_MAX,
  SECTIONS_MAX,
  STEP_MINUTES_MAX,
  STEP_TITLE_LENGTH_MAX,
  STEPS_MAX,
} from '../limits.ts'
import { Id } from '../members.ts'
import { PromptMode, SectionKind } from './kit.ts'
import { KitLength, Minutes as LengthMinutes, Opening } from './kitLength.ts'

/** What says that a file is a kit, and how its name ends. */
export const KIT_FORMAT = 'groundwork-kit'
export const KIT_FILE_ENDING = '.groundwork-kit.json'

/**
 * Goes up when an older Groundwork would misread a kit. What may be missing is added without that: unknown fields are
 * left out when a kit is read, so that kits may grow.
 */
export const KIT_VERSION = 1

/** What a board made from somebody's own kit has in place of a kit's id. */
export const OWN_KIT = 'own'

/** Longest invitation of a section, as in our own kits. */
const INVITATION_LENGTH_MAX = 200

/** Characters that nobody sees, or that turn what is read around; lines may be broken. */
const unseen = /[\u202a-\u202e\u2066-\u2069]|(?!\n)\p{Cc}/gu

/** Text in a file that somebody may have written by hand. */
export function words(most: number, least = 0) {
  return z
    .pipe(
      z.string(),
      z.transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').replace(unseen, ' ').trim()),
    )
    .check(z.minLength(least), z.maxLength(most))
}
// Whatever is wrong is told in other words, in the language of whoever opens it.
const line = (most: number) => lineOfWords(most, { missing: 'missing', long: 'long' })

/** What a file need not say. Not by zod's own `_default`: all of zod that any page uses comes with every page. */
export function unsaid<T>(schema: z.ZodMiniType<T>, value: T) {
  return z.pipe(
    z.optional(schema),
    z.transform((said) => said ?? value),
  )
}

const Coordinate = z.number().check(z.gte(-BOARD_EXTENT), z.lte(BOARD_EXTENT))
const Side = z.number().check(z.gte(SECTION_SIDE_MIN), z.lte(SECTION_SIDE_MAX))
const Minutes = z.int().check(z.gte(0), z.lte(STEP_MINUTES_MAX))

const Section = z.object({
  id: Id,
  title: line(SECTION_TITLE_LENGTH_MAX),
  kind: SectionKind,
  invitation: unsaid(words(INVITATION_LENGTH_MAX), ''),
  at: z.tuple([Coordinate, Coordinate]),
  size: z.tuple([Side, Side]),
})

const Step = z.object({
  id: Id,
  title: line(STEP_TITLE_LENGTH_MAX),
  section: z.nullable(Id),
  minutes: Minutes,
})

const Prompt = z.object({
  id: Id,
  text: words(PROMPT_LENGTH_MAX, 1),
  hint: unsaid(words(HINT_LENGTH_MAX), ''),
  probes: unsaid(z.array(words(PROMPT_LENGTH_MAX, 1)).check(z.maxLength(PROBES_MAX)), []),
  /** Null: it belongs to no step. */
  step: z.nullable(Id),
  mode: PromptMode,
  anonymous: unsaid(z.boolean(), false),
  oneWord: unsaid(z.boolean(), false),
  mutual: z.optional(z.int().check(z.gte(MUTUAL_MIN), z.lte(MUTUAL_MAX))),
  leaderLast: z.optional(z.boolean()),
  minutes: Minutes,
  /** The shortest length it is asked in. */
  length: z.optional(KitLength),
})

/** A kit that somebody made: a deck and the sections it fills, and nothing that anybody wrote on a board. */
export const KitFile = z.object({
  format: z.literal(KIT_FORMAT),
  version: z.literal(KIT_VERSION),
  title: line(KIT_TITLE_LENGTH_MAX),
  /** Whom it is for and what they leave with. */
  blurb: unsaid(words(KIT_BLURB_LENGTH_MAX), ''),
  language: unsaid(Language, 'en'),
  opening: z.optional(Opening),
  /** Minutes of each length, where there is more than one. */
  lengths: z.optional(LengthMinutes),
  sections: z.array(Section).check(z.maxLength(SECTIONS_MAX)),
  steps: z.array(Step).check(z.maxLength(STEPS_MAX)),
  prompts: z.array(Prompt).check(z.maxLength(KIT_PROMPTS_MAX)),
})
export type KitFile = z.infer<typeof KitFile>

/** Where a kit names what it does not hold, or holds one id twice; its first place, or null. `checkKit` asks for both. */
export function looseEnd({ sections, steps, prompts }: KitFile): LooseEnd | null {
  for (const [part, records] of Object.entries({ sections, steps, prompts }))
    for (const [at, { id }] of records.entries())
      if (records.findIndex((other) => other.id === id) < at)
        return { what: 'twice', part: part as LooseEnd['part'], at, field: 'id' }
  const names = (
    part: LooseEnd['part'],
    named: readonly (string | null)[],
    known: readonly { readonly id: string }[],
  ) => {
    const at = named.findIndex((name) => name !== null && !known.some(({ id }) => id === name))
    return at === -1 ? null : ({ what: 'unknown', part, at, field: part === 'steps' ? 'section' : 'step' } as const)
  }
  return (
    names(
      'steps',
      steps.map(({ section }) => section),
      sections,
    ) ??
    names(
      'prompts',
      prompts.map(({ step }) => step),
      steps,
    )
  )
}

export type LooseEnd = {
  readonly what: 'unknown' | 'twice'
  readonly part: 'sections' | 'steps' | 'prompts'
  /** Counted from 0. */
  readonly at: number
  readonly field: 'id' | 'section' | 'step'
}
