import * as z from 'zod/mini'
import { PromptMode } from '../kits/kit.ts'
import { HINT_LENGTH_MAX, PROMPT_LENGTH_MAX, STEP_MINUTES_MAX } from '../limits.ts'
import { Id } from '../members.ts'

/** The steps of the arc, each for the section it fills; `open` fills none. */
export const ArcStep = z.enum([
  'open',
  'purpose',
  'needs',
  'strengths',
  'changes',
  'agreements',
  'review',
  'commitments',
])
export type ArcStep = z.infer<typeof ArcStep>

/** What a prompt is about, at large. */
export const Family = z.enum([
  'opening',
  'purpose',
  'trust',
  'style',
  'motivation',
  'ideal',
  'tough',
  'change',
  'accountability',
  'review',
  'across',
  'home',
])
export type Family = z.infer<typeof Family>

/** How much it asks of people: `light` can be said to a stranger, `deep` wants some trust. */
export const Depth = z.enum(['light', 'standard', 'deep'])
export type Depth = z.infer<typeof Depth>

/** How far it looks. */
export const Horizon = z.enum(['now', 'year', 'years'])
export type Horizon = z.infer<typeof Horizon>

/** Who sits together. */
export const Setting = z.enum([
  'manager-report',
  'team',
  'peers',
  'executive',
  'coach',
  'newcomer',
  'look-back',
  'private',
])
export type Setting = z.infer<typeof Setting>

/** Longest form in which somebody asks it of another, or answers it about themselves. */
const FORM_LENGTH_MAX = 160
/** Longest beginning of an answer. */
const STARTER_LENGTH_MAX = 60

const line = (most: number) => z.string().check(z.minLength(1), z.maxLength(most))

/** One question that is ready to be asked, with all that helps to ask it well. */
export const LibraryPrompt = z.object({
  id: Id,
  /** As everybody sees it. */
  text: line(PROMPT_LENGTH_MAX),
  /** As one person asks it of another. */
  asked: line(FORM_LENGTH_MAX),
  /** What one tells about oneself: a heading, not a question. */
  told: line(FORM_LENGTH_MAX),
  family: Family,
  /** What it is after, within its family: `trust.feedback`. */
  intent: line(60),
  step: ArcStep,
  depth: Depth,
  horizon: Horizon,
  settings: z.array(Setting).check(z.minLength(1)),
  mode: PromptMode,
  minutes: z.int().check(z.gte(1), z.lte(STEP_MINUTES_MAX)),
  /** For the facilitator alone. */
  hint: line(HINT_LENGTH_MAX),
  probes: z.array(line(PROMPT_LENGTH_MAX)).check(z.minLength(2), z.maxLength(4)),
  /** How an answer may begin. */
  starters: z.array(line(STARTER_LENGTH_MAX)).check(z.minLength(1), z.maxLength(4)),
  /** What tends to go wrong with it, and what then helps. */
  pitfall: line(HINT_LENGTH_MAX),
  /** What people say who need it, for the search: symptoms, and other words for the same. */
  words: z.array(line(60)),
})
export type LibraryPrompt = z.infer<typeof LibraryPrompt>
