import { STEP_MINUTES_MAX } from '../limits.ts'
import { inOrder } from '../rules/order.ts'
import type { DeckPrompt } from '../schema/deck.ts'
import type { Section, Step } from '../schema/stage.ts'
import { KIT_FORMAT, KIT_VERSION, type KitFile } from './kitFile.ts'
import { checkKit, type KitRead } from './readKit.ts'

/** What a kit is made of: the deck, and what everybody sees of the plan. Nothing that anybody wrote on the board. */
export type KitSource = {
  readonly title: string
  readonly blurb: string
  readonly language: string
  readonly sections: ReadonlyMap<string, Section>
  readonly steps: ReadonlyMap<string, Step>
  readonly prompts: ReadonlyMap<string, DeckPrompt>
}

/**
 * The deck and the sections as they are now, as a kit. Each field is named here, so that nothing else ever gets into it;
 * ids are given anew, so that no kit leads back to its board. A problem when there is more than a kit may hold.
 */
export function kitOf({ title, blurb, language, ...source }: KitSource): KitRead {
  const sections = numbered(inOrder(source.sections), 'section')
  const steps = numbered(inOrder(source.steps), 'step')
  const at = (id: string | null) => [...steps.keys()].indexOf(id ?? '')
  // Those of no step come last, as in the deck.
  const rank = (prompt: DeckPrompt) => (at(prompt.step) === -1 ? steps.size : at(prompt.step))
  const written = inOrder(source.prompts).filter(([, { text }]) => text.trim() !== '')
  const prompts = numbered(
    written.toSorted(([, a], [, b]) => rank(a) - rank(b)),
    'prompt',
  )
  const kit: KitFile = {
    ...{ format: KIT_FORMAT, version: KIT_VERSION, title, blurb, language },
    sections: [...sections.values()].map(({ id, is: { title, kind, invitation, at, size } }) => ({
      ...{ id, title, kind, invitation },
      at: [...at],
      size: [...size],
    })),
    steps: [...steps.values()].map(({ id, is: { title, section, minutes } }) => ({
      ...{ id, title, section: sections.get(section ?? '')?.id ?? null, minutes: wholeMinutes(minutes) },
    })),
    prompts: [...prompts.values()].map(
      ({ id, is: { text, hint, probes, step, mode, anonymous, oneWord, minutes, ...more } }) => ({
        ...{ id, text, hint, probes: probes.filter((probe) => probe.trim() !== '') },
        ...{ step: steps.get(step ?? '')?.id ?? null, mode, anonymous, oneWord, minutes: wholeMinutes(minutes) },
        ...(more.mutual ? { mutual: more.mutual } : {}),
        ...(more.leaderLast ? { leaderLast: true } : {}),
      }),
    ),
  }
  return checkKit(kit)
}

type Numbered<T> = { readonly id: string; readonly is: T }

function numbered<T>(records: readonly (readonly [string, T])[], name: string): ReadonlyMap<string, Numbered<T>> {
  return new Map(records.map(([id, is], at) => [id, { id: `${name}-${at + 1}`, is }]))
}

function wholeMinutes(minutes: number): number {
  return Math.min(STEP_MINUTES_MAX, Math.max(0, Math.round(minutes)))
}
