import '../../locales/leadingWords.ts'
import { useCallback } from 'react'
import { inOrder } from '../../../shared/rules/order.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { useAll, useSheet } from '../../sync/useRecord.ts'
import { announce } from '../../ui/announce.ts'

/** Going from step to step. Each says where I saw the session, so that two who press at once go on once. */
export type StepMoves = {
  readonly go: (step: string) => void
  /** The step before the present one; null at the beginning. */
  readonly before: { readonly id: string; readonly title: string } | null
  readonly back: () => void
  readonly undo: () => void
}

export function useStepMoves(): StepMoves {
  const { t } = useTranslation('leading')
  const stage = useStage()
  const command = useCommand()
  const { step } = useSheet(stage.session)
  const steps = inOrder(useAll(stage.steps))
  const at = steps.findIndex(([id]) => id === step)
  const [id, { title = '' } = {}] = steps[at - 1] ?? []
  const go = useCallback(
    (to: string) => {
      const from = stage.session.get().step
      void command('step.go', { step: to, from }).then((isDone) => {
        const reached = stage.steps.get(to)?.title
        if (isDone && reached) announce(t('step.went', { step: reached }))
      })
    },
    [stage, command, t],
  )
  const undo = useCallback(() => {
    const { step: now, before } = stage.session.get()
    if (now === null || before === null) return
    void command('step.undo', { step: now }).then((isDone) => isDone && announce(t('step.undone')))
  }, [stage, command, t])
  return {
    go,
    before: id === undefined ? null : { id, title },
    back: () => id !== undefined && go(id),
    undo,
  }
}
