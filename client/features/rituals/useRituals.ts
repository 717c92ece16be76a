import '../../locales/ritualsWords.ts'
import { useMemo } from 'react'
import {
  CLOSING_STEP,
  oneWordToClose,
  type Ritual,
  ritualId,
  WARM_UP_STEP,
  warmUps,
} from '../../../shared/kits/rituals.ts'
import { inOrder } from '../../../shared/rules/order.ts'
import { orderBetween } from '../../../shared/rules/orderBetween.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useDeck, useStage } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { announce } from '../../ui/announce.ts'

export type Rituals = {
  /** A warm-up before the first step: the one given, or one by chance. True once it is there. */
  readonly addWarmUp: (ritual?: Ritual) => Promise<boolean>
  /** Another question in place of a warm-up that nobody has seen. */
  readonly another: (promptId: string) => void
  readonly leaveOut: (promptId: string) => Promise<void>
  /** One word to close, after the last step. True once it is there. */
  readonly addClosing: () => Promise<boolean>
  /** The room goes to the step of a ritual. */
  readonly goTo: (step: string) => Promise<void>
}

/** Adds a question to arrive by, or to leave by. Both can be left out, and of two who add one at once it is there once. */
export function useRituals(): Rituals {
  const { t } = useTranslation('rituals')
  const command = useCommand()
  const { steps, session, prompts: revealed } = useStage()
  const { prompts } = useDeck()
  return useMemo(() => {
    const put = (step: string, ritual: Ritual) => {
      const id = ritualId(step, revealed.all())
      const last = inOrder(prompts.all()).at(-1)?.[1].order ?? null
      const order = prompts.get(id)?.order ?? orderBetween(last, null)
      prompts.put(id, { ...ritual, step, anonymous: false, order })
    }
    const addStep = (step: string, title: string, minutes: number, order: string) =>
      command('step.add', { step, title, minutes, section: null, order })
    return {
      addWarmUp: async (ritual = byChance(warmUps)) => {
        const order = orderBetween(null, inOrder(steps.all())[0]?.[1].order ?? null)
        if (!(await addStep(WARM_UP_STEP, t('warmUpStep'), ritual.minutes, order))) return false
        put(WARM_UP_STEP, ritual)
        announce(t('warmUpAdded'))
        return true
      },
      another: (promptId) => {
        const before = prompts.get(promptId)
        const { text, hint, probes } = byChance(warmUps.filter((one) => one.text !== before?.text))
        prompts.patch(promptId, { text, hint, probes })
        announce(t('anotherIs', { text }))
      },
      leaveOut: async (promptId) => {
        prompts.delete(promptId)
        const isLast = ![...prompts.all().values()].some(({ step }) => step === WARM_UP_STEP)
        if (isLast && session.get().stepSince === null) await command('step.remove', { step: WARM_UP_STEP })
        announce(t('leftOut'))
      },
      addClosing: async () => {
        const order = orderBetween(inOrder(steps.all()).at(-1)?.[1].order ?? null, null)
        if (!(await addStep(CLOSING_STEP, t('closeStep'), oneWordToClose.minutes, order))) return false
        put(CLOSING_STEP, oneWordToClose)
        announce(t('closeAdded'))
        return true
      },
      goTo: async (step) => {
        const { step: from, stepSince } = session.get()
        // Before it began, the session stands at its first step by itself.
        if (from !== step && stepSince !== null) await command('step.go', { step, from })
      },
    }
  }, [t, command, steps, session, revealed, prompts])
}

function byChance<T>(things: readonly T[]): T {
  return things[Math.floor(Math.random() * things.length)] as T
}
