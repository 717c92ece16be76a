import { inOrder } from '../../../shared/rules/order.ts'
import { orderBetween } from '../../../shared/rules/orderBetween.ts'
import type { DeckPrompt } from '../../../shared/schema/deck.ts'
import type { Step } from '../../../shared/schema/stage.ts'

export type DeckEntry = readonly [id: string, prompt: DeckPrompt]
/** A step and its prompts in order; `stepId` is null for the prompts that belong to no step. */
export type DeckGroup = { readonly stepId: string | null; readonly entries: readonly DeckEntry[] }

/** The deck by step, in the order of the session. Prompts whose step is gone come last, under null. */
export function deckByStep(
  prompts: ReadonlyMap<string, DeckPrompt>,
  steps: ReadonlyMap<string, Step>,
): readonly DeckGroup[] {
  const entries = inOrder(prompts)
  const groups: DeckGroup[] = inOrder(steps).map(([stepId]) => ({
    stepId,
    entries: entries.filter(([, prompt]) => prompt.step === stepId),
  }))
  const homeless = entries.filter(([, prompt]) => prompt.step === null || !steps.has(prompt.step))
  return homeless.length === 0 ? groups : [...groups, { stepId: null, entries: homeless }]
}

/** The first prompt of a step that nobody has seen yet. */
export function nextPrompt(
  groups: readonly DeckGroup[],
  stepId: string | null,
  revealed: ReadonlyMap<string, unknown>,
): DeckEntry | undefined {
  return groups.find((group) => group.stepId === stepId)?.entries.find(([id]) => !revealed.has(id))
}

/** The order that puts a prompt at `index` among the others (itself left out). */
export function orderAt(others: readonly DeckEntry[], index: number): string {
  return orderBetween(others[index - 1]?.[1].order ?? null, others[index]?.[1].order ?? null)
}

/** The order that moves a prompt up (-1) or down (1) in its list; null when it is at the end already. */
export function orderMoved(entries: readonly DeckEntry[], id: string, by: -1 | 1): string | null {
  const from = entries.findIndex(([other]) => other === id)
  const to = from + by
  if (from === -1 || to < 0 || to >= entries.length) return null
  return orderAt(
    entries.filter(([other]) => other !== id),
    to,
  )
}

/** Where a prompt lands when it is dropped before `target`, or at the end of a list when `target` is null. */
export function orderBefore(entries: readonly DeckEntry[], id: string, target: string | null): string {
  const others = entries.filter(([other]) => other !== id)
  const index = others.findIndex(([other]) => other === target)
  return orderAt(others, index === -1 ? others.length : index)
}
