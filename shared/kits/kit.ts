import * as z from 'zod/mini'
import { HINT_LENGTH_MAX, PROMPT_LENGTH_MAX } from '../limits.ts'
import { Id } from '../members.ts'
import { KitLength, KitSuits, Minutes, Opening } from './kitLength.ts'

export const PromptMode = z.enum(['open', 'private', 'round', 'silent', 'discuss'])
/**
 * How people answer: at once where all can see, in private and then revealed, or one after another; or not in writing:
 * everybody reads in silence, or talks.
 */
export type PromptMode = z.infer<typeof PromptMode>

export const SectionKind = z.enum([
  'purpose',
  'needs',
  'strengths',
  'changes',
  'agreements',
  'review',
  'commitments',
  'other',
])
export type SectionKind = z.infer<typeof SectionKind>

const Point = z.tuple([z.number(), z.number()])

export const KitSection = z.object({
  id: Id,
  title: z.string().check(z.minLength(1), z.maxLength(60)),
  kind: SectionKind,
  /** What goes here, with an example; shown in grey while the section is empty. */
  invitation: z.string().check(z.minLength(1), z.maxLength(200)),
  /** Top left corner on the board, in board pixels. */
  at: Point,
  /** Width and height, in board pixels. */
  size: Point,
})

export const KitStep = z.object({
  id: Id,
  title: z.string().check(z.minLength(1), z.maxLength(40)),
  /** The section this step fills; null for opening and closing. */
  section: z.nullable(Id),
  minutes: z.number().check(z.gte(1), z.lte(120)),
})

export const KitPrompt = z.object({
  id: Id,
  text: z.string().check(z.minLength(1), z.maxLength(PROMPT_LENGTH_MAX)),
  /** For the facilitator alone: why this question, and what to watch for. */
  hint: z.string().check(z.minLength(1), z.maxLength(HINT_LENGTH_MAX)),
  /** Follow-up questions that dig under an answer. */
  probes: z
    .array(z.string().check(z.minLength(1), z.maxLength(PROMPT_LENGTH_MAX)))
    .check(z.minLength(2), z.maxLength(4)),
  step: Id,
  mode: PromptMode,
  /** A word is all it asks for. */
  oneWord: z.optional(z.boolean()),
  minutes: z.number().check(z.gte(1), z.lte(30)),
  /** The shortest length it is asked in; unsaid: it is asked in all of them. */
  length: z.optional(KitLength),
})
export type KitPrompt = z.infer<typeof KitPrompt>

/** A kit: a ready deck and sections. */
export const Kit = z
  .object({
    id: Id,
    title: z.string().check(z.minLength(1), z.maxLength(60)),
    /** One or two sentences: who it is for and what they leave with. */
    blurb: z.string().check(z.minLength(1), z.maxLength(240)),
    /** For how many people, as a person would say it: "3 to 12 people". */
    people: z.string().check(z.minLength(1), z.maxLength(40)),
    /** Whom it fits; without it, nobody is led to it. */
    suits: z.optional(KitSuits),
    /** What is said before the first question. */
    opening: z.optional(Opening),
    /** How long each length takes, in minutes; without it, there is one length. */
    lengths: z.optional(Minutes),
    sections: z.array(KitSection).check(z.maxLength(20)),
    steps: z.array(KitStep).check(z.maxLength(20)),
    prompts: z.array(KitPrompt).check(z.maxLength(80)),
  })
  .check(
    z.superRefine((kit, context) => {
      const sections = new Set(kit.sections.map((section) => section.id))
      const steps = new Set(kit.steps.map((step) => step.id))
      for (const step of kit.steps)
        if (step.section !== null && !sections.has(step.section))
          context.addIssue({
            code: 'custom',
            message: `Step "${step.id}" names a section that does not exist: "${step.section}".`,
          })
      for (const prompt of kit.prompts)
        if (!steps.has(prompt.step))
          context.addIssue({
            code: 'custom',
            message: `Prompt "${prompt.id}" names a step that does not exist: "${prompt.step}".`,
          })
      for (const [what, ids] of Object.entries({ sections: kit.sections, steps: kit.steps, prompts: kit.prompts }))
        if (new Set(ids.map(({ id }) => id)).size !== ids.length)
          context.addIssue({ code: 'custom', message: `Two ${what} of this kit have the same id.` })
    }),
  )
export type Kit = z.infer<typeof Kit>
