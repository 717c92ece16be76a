import { inLength } from './inLength.ts'
import type { Kit, KitPrompt, PromptMode, SectionKind } from './kit.ts'
import { type KitLength, USUAL_LENGTH } from './kitLength.ts'

/** What is asked, what the facilitator should know, and what digs deeper. */
type Asked = { readonly ask: string; readonly hint: string; readonly probes: string[]; readonly oneWord?: true }
type Ask = Omit<KitPrompt, 'id' | 'step'>

/** A step with the section it fills, and its prompts. */
export type Chapter = {
  readonly id: string
  readonly title: string
  readonly section: { readonly title: string; readonly kind: SectionKind; readonly invitation: string } | null
  readonly prompts: readonly Ask[]
}

/** Asked in every length. */
export const short = asking('short')
/** Asked in the usual length and in the long one. */
export const standard = asking('standard')
/** Asked when there is time. */
export const long = asking('long')

function asking(length: KitLength) {
  return (mode: PromptMode, minutes: number, { ask, ...asked }: Asked): Ask => ({
    ...{ text: ask, ...asked, mode, minutes, length },
  })
}

/** A kit from its chapters: ids, places on the board and minutes follow from what is in them. */
export function composed({ chapters, ...about }: Omit<Kit, Made> & { readonly chapters: readonly Chapter[] }): Kit {
  const kit: Kit = {
    ...about,
    sections: inRows(chapters.flatMap(({ id, section }) => (section ? [{ id, ...section }] : []))),
    steps: chapters.map(({ id, title, section }) => ({ id, title, section: section && id, minutes: 0 })),
    prompts: chapters.flatMap((chapter) =>
      chapter.prompts.map((prompt, at) => ({
        ...{ id: `${about.id}-${chapter.id}-${at + 1}`, ...prompt, step: chapter.id },
      })),
    ),
  }
  return { ...kit, steps: inLength(kit, USUAL_LENGTH).steps }
}
type Made = 'sections' | 'steps' | 'prompts'

/** The same kit with each prompt at its step: what was written apart comes together. */
export function inStepOrder(kit: Kit): Kit {
  return { ...kit, prompts: kit.steps.flatMap(({ id }) => kit.prompts.filter(({ step }) => step === id)) }
}

/** Board pixels. */
const SIDE = [880, 720] as const
const GAP = 64
/** Up to four stand two and two; more in threes, as on a wall one walks along. */
const FEW = 4

function inRows<T extends object>(sections: readonly T[]) {
  const columns = sections.length > FEW ? 3 : 2
  return sections.map((section, at) => {
    const column = at % columns
    // The last one is as wide as its row.
    const spare = at === sections.length - 1 ? columns - 1 - column : 0
    const place = (step: number, side: number) => step * (side + GAP)
    return {
      ...section,
      at: [place(column, SIDE[0]), place(Math.floor(at / columns), SIDE[1])] as [number, number],
      size: [SIDE[0] + place(spare, SIDE[0]), SIDE[1]] as [number, number],
    }
  })
}
