import { KitLength, type Minutes, type Opening } from './kitLength.ts'

/** What a kit needs to have for one of its lengths to be taken out of it. */
type Lengthy = {
  readonly lengths?: Minutes | undefined
  readonly opening?: Opening | undefined
  readonly steps: readonly { readonly id: string; readonly section: string | null; readonly minutes: number }[]
  readonly prompts: readonly LengthyPrompt[]
}
type LengthyPrompt = {
  readonly id: string
  readonly step: string | null
  readonly minutes: number
  readonly length?: KitLength | undefined
}

/** The card of the opening words, in every kit that has one. */
const OPENING_ID = 'opening-words'

/** Minutes it takes to read the opening words aloud, slowly. */
const OPENING_MINUTES = 1

const OPENING_HINT =
  'Read it aloud, slowly, or say it in your own words. Then tell in one sentence what made you want this conversation, and let the others tell it, too.'

/**
 * One length of a kit: its prompts, the opening words before them, and each step as long as its prompts take. A kit without
 * lengths stays as it is.
 */
export function inLength<Kit extends Lengthy>(kit: Kit, length: KitLength): Kit {
  if (!kit.lengths) return kit
  const rank = (of: KitLength) => KitLength.options.indexOf(of)
  const asked = kit.prompts.filter((prompt) => rank(prompt.length ?? 'short') <= rank(length))
  const prompts = [...openingCard(kit), ...asked]
  const steps = kit.steps.map((step) => ({ ...step, minutes: minutesAt(prompts, step.id) }))
  return { ...kit, steps, prompts } as Kit
}

/** What is asked in a length: all but the opening words. */
export function questionsIn<Kit extends Lengthy>(kit: Kit, length: KitLength): Kit['prompts'] {
  return inLength(kit, length).prompts.filter(({ id }) => id !== OPENING_ID)
}

/** Minutes of all prompts of a length. */
export function minutesIn(kit: Lengthy, length: KitLength): number {
  return inLength(kit, length).steps.reduce((sum, { minutes }) => sum + minutes, 0)
}

/** The opening words as the first card of an opening step; a kit that starts at once has them in its first hint. */
function openingCard({ opening, steps: [first] }: Lengthy) {
  if (!opening || !first || first.section !== null) return []
  const { awkward, covers, sees } = opening
  return [
    {
      ...{ id: OPENING_ID, text: `${awkward} ${covers} ${sees}`, hint: OPENING_HINT, probes: [] },
      ...{ step: first.id, mode: 'discuss' as const, minutes: OPENING_MINUTES },
    },
  ]
}

function minutesAt(prompts: readonly LengthyPrompt[], step: string): number {
  return prompts.reduce((sum, prompt) => sum + (prompt.step === step ? prompt.minutes : 0), 0)
}
