import { useMemo } from 'react'
import { inOrder } from '../../../shared/rules/order.ts'
import { orderBetween } from '../../../shared/rules/orderBetween.ts'
import type { DeckPrompt } from '../../../shared/schema/deck.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useDeck, useStage } from '../../sync/BoardSession.tsx'
import { announce } from '../../ui/announce.ts'
import { toast } from '../../ui/toast.ts'
import { type DeckEntry, deckByStep, orderBefore, orderMoved } from './deckOrder.ts'

export type DeckEdits = {
  /** At the end, under an id of its own unless one is given. */
  readonly add: (
    prompt: Omit<DeckPrompt, 'order' | 'probes'> & Partial<Pick<DeckPrompt, 'probes'>>,
    id?: string,
  ) => void
  readonly save: (id: string, prompt: Partial<DeckPrompt>) => void
  readonly move: (entries: readonly DeckEntry[], id: string, by: -1 | 1) => void
  /** Into a step (null: none), before `target` or at its end. */
  readonly drop: (id: string, step: string | null, target: string | null) => void
  /** With a way back for as long as the message stays. */
  readonly remove: (id: string) => void
}

/** What a facilitator can do with the deck. All of these are edits: two facilitators may work at once. */
export function useDeckEdits(): DeckEdits {
  const { t } = useTranslation('console')
  const { prompts } = useDeck()
  const { steps } = useStage()
  return useMemo(
    () => ({
      add: (prompt, id = crypto.randomUUID()) => {
        const last = inOrder(prompts.all()).at(-1)?.[1].order ?? null
        prompts.put(id, { probes: [], ...prompt, order: orderBetween(last, null) })
      },
      save: (id, prompt) => {
        const before = prompts.get(id)
        const changed = Object.entries(prompt).filter(([field, value]) => before?.[field as keyof DeckPrompt] !== value)
        if (changed.length > 0) prompts.patch(id, Object.fromEntries(changed))
      },
      move: (entries, id, by) => {
        const order = orderMoved(entries, id, by)
        if (order === null) return
        prompts.patch(id, { order })
        const place = entries.findIndex(([other]) => other === id) + by + 1
        announce(t('moved', { place, count: entries.length }))
      },
      drop: (id, step, target) => {
        const entries = deckByStep(prompts.all(), steps.all()).find((group) => group.stepId === step)?.entries ?? []
        if (id === target || prompts.get(id) === undefined) return
        prompts.patch(id, { step, order: orderBefore(entries, id, target) })
      },
      remove: (id) => {
        const removed = prompts.get(id)
        if (removed === undefined) return
        prompts.delete(id)
        toast({
          title: t('removed'),
          description: removed.text,
          action: { label: t('undo'), onPress: () => prompts.put(id, removed) },
        })
      },
    }),
    [prompts, steps, t],
  )
}
