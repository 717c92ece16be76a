import type { KitFile } from './kitFile.ts'

/** What somebody wants to know of a kit before they use it. `minutes` is the sum of its steps. */
export type KitFacts = {
  readonly minutes: number
  readonly prompts: number
  readonly steps: readonly { readonly title: string; readonly minutes: number; readonly prompts: number }[]
  /** How many prompts belong to no step. */
  readonly loose: number
}

type Counted = Pick<KitFile, 'steps'> & { readonly prompts: readonly Pick<KitFile['prompts'][number], 'step'>[] }

export function factsOf({ steps, prompts }: Counted): KitFacts {
  const count = (id: string | null) => prompts.filter(({ step }) => step === id).length
  return {
    minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0),
    prompts: prompts.length,
    steps: steps.map(({ id, title, minutes }) => ({ title, minutes, prompts: count(id) })),
    loose: count(null),
  }
}
