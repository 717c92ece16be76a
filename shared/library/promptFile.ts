import * as z from 'zod/mini'
import { PromptMode } from '../kits/kit.ts'
import { unsaid, words } from '../kits/kitFile.ts'
import { type FileFault, faultOf, type Issue, type PlaceFault } from '../kits/readKit.ts'
import {
  HINT_LENGTH_MAX,
  KIT_FILE_BYTES_MAX,
  OWN_PROMPTS_MAX,
  PROBES_MAX,
  PROMPT_LENGTH_MAX,
  STEP_MINUTES_MAX,
} from '../limits.ts'
import { bytesIn } from '../rules/bytesIn.ts'
import { ArcStep } from './prompt.ts'

/** What says that a file holds prompts, and how its name ends. */
export const PROMPTS_FORMAT = 'groundwork-prompts'
export const PROMPTS_FILE_ENDING = '.groundwork-prompts.json'
/** Goes up when an older Groundwork would misread a file. */
const PROMPTS_VERSION = 1

/** A prompt that somebody wrote for themselves, of no board. */
export const OwnPrompt = z.object({
  text: words(PROMPT_LENGTH_MAX, 1),
  hint: unsaid(words(HINT_LENGTH_MAX), ''),
  probes: unsaid(z.array(words(PROMPT_LENGTH_MAX, 1)).check(z.maxLength(PROBES_MAX)), []),
  /** Where in the arc it is asked; null: anywhere. */
  step: unsaid(z.nullable(ArcStep), null),
  mode: unsaid(PromptMode, 'open'),
  minutes: unsaid(z.int().check(z.gte(0), z.lte(STEP_MINUTES_MAX)), 3),
})
export type OwnPrompt = z.infer<typeof OwnPrompt>

const PromptFile = z.object({
  format: z.literal(PROMPTS_FORMAT),
  version: z.literal(PROMPTS_VERSION),
  prompts: z.array(OwnPrompt).check(z.minLength(1), z.maxLength(OWN_PROMPTS_MAX)),
})

/** `empty`: there is no prompt in it. `number`: which prompt, counted from 1; null: the file as a whole. */
export type PromptsProblem =
  | { readonly what: FileFault | 'empty' }
  | { readonly what: PlaceFault; readonly number: number | null; readonly field: string; readonly limit: number | null }

export type PromptsRead =
  | { readonly prompts: readonly OwnPrompt[]; readonly problem?: never }
  | { readonly prompts?: never; readonly problem: PromptsProblem }

/** Prompts from the text of a file; or the first thing that is wrong with it. */
export function readPrompts(text: string): PromptsRead {
  if (bytesIn(text) > KIT_FILE_BYTES_MAX) return { problem: { what: 'tooBig' } }
  try {
    // Some editors begin a file with a mark that JSON does not know.
    return checkPrompts(JSON.parse(text.replace(/^\ufeff/, '')))
  } catch (refused) {
    if (!(refused instanceof SyntaxError)) throw refused
    return { problem: { what: 'notJson' } }
  }
}

function checkPrompts(said: unknown): PromptsRead {
  if (typeof said !== 'object' || said === null || !('format' in said) || said.format !== PROMPTS_FORMAT)
    return { problem: { what: 'notKit' } }
  if ('version' in said && typeof said.version === 'number' && said.version > PROMPTS_VERSION)
    return { problem: { what: 'newer' } }
  if ('prompts' in said && Array.isArray(said.prompts) && said.prompts.length === 0)
    return { problem: { what: 'empty' } }
  const parsed = PromptFile.safeParse(said)
  if (parsed.success) return { prompts: parsed.data.prompts }
  const issue = parsed.error.issues[0] as Issue
  const [part, at, field] = issue.path
  const isOne = part === 'prompts' && typeof at === 'number'
  return {
    problem: {
      what: faultOf(issue, said),
      number: isOne ? at + 1 : null,
      field: String((isOne ? field : part) ?? ''),
      limit: issue.maximum ?? null,
    },
  }
}

/** What stands in a file, laid out so that it can be read and mended by hand. */
export function promptsText(prompts: readonly OwnPrompt[]): string {
  const plain = prompts.map(({ text, hint, probes, step, mode, minutes }) => ({
    text,
    hint,
    probes,
    step,
    mode,
    minutes,
  }))
  return `${JSON.stringify({ format: PROMPTS_FORMAT, version: PROMPTS_VERSION, prompts: plain }, null, 2)}\n`
}
