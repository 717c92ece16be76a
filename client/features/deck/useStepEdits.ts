import { useMemo } from 'react'
import { inOrder } from '../../../shared/rules/order.ts'
import { orderBetween } from '../../../shared/rules/orderBetween.ts'
import type { Step } from '../../../shared/schema/stage.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useDeck, useStage } from '../../sync/BoardSession.tsx'
import { newId } from '../../sync/newId.ts'
import { useCommand } from '../../sync/useCommand.ts'
import { announce } from '../../ui/announce.ts'
import { toast } from '../../ui/toast.ts'
import type { TakeBack } from './useTakeBack.ts'

export type StepWords = Pick<Step, 'title' | 'minutes' | 'section'>

export type StepEdits = {
  /** At the end. Resolves to its id; null when the server refused, which was said. */
  readonly add: (words: StepWords) => Promise<string | null>
  readonly change: (id: string, words: Partial<StepWords>) => Promise<boolean>
  /** Up (-1) or down (1). */
  readonly move: (id: string, by: -1 | 1) => Promise<boolean>
  /** Its prompts stay, under no step. */
  readonly remove: (id: string) => Promise<boolean>
}

/** What can be done with the steps while a session is prepared: commands, because everybody sees them. All can be taken back. */
export function useStepEdits({ note }: Pick<TakeBack, 'note'>): StepEdits {
  const { t } = useTranslation('prepare')
  const { steps } = useStage()
  const { prompts } = useDeck()
  const command = useCommand()
  return useMemo(() => {
    const removeStep = (step: string) => command('step.remove', { step })
    const addStep = (step: string, { title, minutes, section, order }: Omit<Step, 'spent'>) =>
      command('step.add', { step, title, minutes, section, order })
    return {
      add: async (words) => {
        const step = newId()
        const order = orderBetween(inOrder(steps.all()).at(-1)?.[1].order ?? null, null)
        if (!(await addStep(step, { ...words, order }))) return null
        note(
          'addStep',
          () => void removeStep(step),
          () => void addStep(step, { ...words, order }),
        )
        return step
      },
      change: async (step, words) => {
        const before = steps.get(step)
        if (!before || !(await command('step.change', { step, ...words }))) return false
        const { title, minutes, section } = before
        note(
          'changeStep',
          () => void command('step.change', { step, title, minutes, section }),
          () => void command('step.change', { step, ...words }),
        )
        return true
      },
      move: async (step, by) => {
        const all = inOrder(steps.all())
        const others = all.filter(([id]) => id !== step)
        const to = all.findIndex(([id]) => id === step) + by
        const before = steps.get(step)
        if (!before || to < 0 || to > others.length) return false
        const order = orderBetween(others[to - 1]?.[1].order ?? null, others[to]?.[1].order ?? null)
        if (!(await command('step.change', { step, order }))) return false
        note(
          'moveStep',
          () => void command('step.change', { step, order: before.order }),
          () => void command('step.change', { step, order }),
        )
        announce(t('step.moved', { title: before.title, place: to + 1, count: all.length }))
        return true
      },
      remove: async (step) => {
        const before = steps.get(step)
        if (!before || !(await removeStep(step))) return false
        const back = () => void addStep(step, before)
        note('removeStep', back, () => void removeStep(step))
        const count = [...prompts.all().values()].filter((prompt) => prompt.step === step).length
        toast({ title: t('step.removed', { count }), action: { label: t('undo'), onPress: back } })
        return true
      },
    }
  }, [t, steps, prompts, command, note])
}
