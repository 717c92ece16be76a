import { useMemo } from 'react'
import { inOrder } from '../../../shared/rules/order.ts'
import type { DeckPrompt } from '../../../shared/schema/deck.ts'
import type { Step } from '../../../shared/schema/stage.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useDeck, useStage } from '../../sync/BoardSession.tsx'
import { announce } from '../../ui/announce.ts'
import { deckByStep, orderAt } from './deckOrder.ts'
import { takingBack } from './takeBack.ts'
import { type DeckEdits, useDeckEdits } from './useDeckEdits.ts'
import type { Done, TakeBack } from './useTakeBack.ts'

export type Preparing = Pick<DeckEdits, 'add' | 'save' | 'drop' | 'remove'> & {
  readonly duplicate: (id: string) => void
  /** Up (-1) or down (1); past the end of its step into the next one. False when there is nowhere to go. */
  readonly move: (id: string, by: -1 | 1) => boolean
  /** Does something to the deck, in any way, that undo takes back as one. */
  readonly recorded: (what: Done, act: () => void) => void
}

/** What can be done with the prompts while a session is prepared; all of it can be taken back. */
export function usePreparing({ note }: Pick<TakeBack, 'note'>): Preparing {
  const { t } = useTranslation('prepare')
  const { prompts } = useDeck()
  const { steps } = useStage()
  const edits = useDeckEdits()
  return useMemo(() => {
    const recorded = (what: Done, act: () => void) => {
      const before = prompts.all()
      act()
      const after = prompts.all()
      if (after !== before) note(what, takingBack(prompts, before, after), takingBack(prompts, after, before))
    }
    const groupsNow = () => deckByStep(prompts.all(), steps.all())
    return {
      recorded,
      add: (...prompt) => recorded('add', () => edits.add(...prompt)),
      save: (id, prompt) => recorded('save', () => edits.save(id, prompt)),
      drop: (...where) => recorded('move', () => edits.drop(...where)),
      remove: (id) => recorded('remove', () => edits.remove(id)),
      duplicate: (id) =>
        recorded('duplicate', () => {
          const all = inOrder(prompts.all())
          const at = all.findIndex(([other]) => other === id)
          const prompt = all[at]?.[1]
          if (!prompt) return
          prompts.put(crypto.randomUUID(), { ...prompt, order: orderAt(all, at + 1) })
          announce(t('duplicated'))
        }),
      move: (id, by) => {
        const to = placeAfter(groupsNow(), id, by)
        if (!to) return false
        recorded('move', () => prompts.patch(id, { step: to.step, order: to.order }))
        const group = groupsNow().find(({ entries }) => entries.some(([other]) => other === id))
        const place = (group?.entries.findIndex(([other]) => other === id) ?? 0) + 1
        const step = steps.get(group?.stepId ?? '')?.title ?? t('step.none')
        announce(t('movedTo', { step, place, count: group?.entries.length ?? 0 }))
        return true
      },
    }
  }, [t, prompts, steps, edits, note])
}

type Groups = ReturnType<typeof deckByStep>

/** Where a prompt comes to lie when it moves by one, over the whole deck; null at its ends. */
export function placeAfter(groups: Groups, id: string, by: -1 | 1): Pick<DeckPrompt, 'step' | 'order'> | null {
  const at = groups.findIndex(({ entries }) => entries.some(([other]) => other === id))
  const here = groups[at]
  if (!here) return null
  const others = here.entries.filter(([other]) => other !== id)
  const to = here.entries.findIndex(([other]) => other === id) + by
  if (to >= 0 && to <= others.length) return { step: here.stepId, order: orderAt(others, to) }
  const next = groups[at + by]
  return next ? { step: next.stepId, order: orderAt(next.entries, by === 1 ? 0 : next.entries.length) } : null
}

/** Minutes that a step's prompts take together. */
export function minutesIn(entries: readonly (readonly [string, DeckPrompt])[]): number {
  return entries.reduce((sum, [, { minutes }]) => sum + minutes, 0)
}

/** Minutes of all steps. */
export function minutesOfSteps(steps: readonly (readonly [string, Step])[]): number {
  return steps.reduce((sum, [, { minutes }]) => sum + minutes, 0)
}
