import type { PromptMode } from '../kits/kit.ts'
import type { ArcStep, Depth, Family, Horizon, LibraryPrompt, Setting } from './prompt.ts'

/** How a prompt is written down, under what it shares with its neighbours. */
type Written = {
  readonly id: string
  readonly text: string
  /** Left out where the text itself is asked of one person. */
  readonly asked?: string
  readonly told: string
  readonly way: readonly [depth: Depth, horizon: Horizon, mode: PromptMode, minutes: number]
  readonly hint: string
  readonly probes: readonly string[]
  readonly starters: readonly string[]
}

/** One thing to be after, and the prompts that are after it. */
export type Intent = {
  readonly id: string
  readonly step: ArcStep
  readonly settings: readonly Setting[]
  readonly words: readonly string[]
  readonly pitfall: string
  readonly prompts: readonly Written[]
}

/** The prompts of a family, each with all its facts. */
export function promptsOf(family: Family, intents: readonly Intent[]): LibraryPrompt[] {
  return intents.flatMap(({ id, prompts, settings, words, step, pitfall }) =>
    prompts.map(({ id: promptId, asked, way: [depth, horizon, mode, minutes], probes, starters, ...said }) => ({
      ...{ ...said, step, pitfall, family, depth, horizon, mode, minutes },
      id: promptId,
      asked: asked ?? said.text,
      intent: `${family}.${id}`,
      settings: [...settings],
      words: [...words],
      probes: [...probes],
      starters: [...starters],
    })),
  )
}
