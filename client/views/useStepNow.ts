import { useMemo } from 'react'
import { inOrder } from '../../shared/rules/order.ts'
import { useStage } from '../sync/BoardSession.tsx'
import { useAll, useSheet } from '../sync/useRecord.ts'

export type StepNow = {
  readonly title: string
  /** From 1. */
  readonly at: number
  readonly count: number
  readonly section: string | null
}

/** The step everybody is at; null before the session began. */
export function useStepNow(): StepNow | null {
  const stage = useStage()
  const steps = useAll(stage.steps)
  const { step } = useSheet(stage.session)
  return useMemo(() => {
    const all = inOrder(steps)
    const at = all.findIndex(([id]) => id === step)
    const found = all[at]?.[1]
    return found ? { title: found.title, at: at + 1, count: all.length, section: found.section } : null
  }, [steps, step])
}
