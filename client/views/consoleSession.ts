import { useMemo } from 'react'
import { inOrder } from '../../shared/rules/order.ts'
import type { RevealedPrompt, Session, Step } from '../../shared/schema/stage.ts'
import { type DeckEntry, type DeckGroup, deckByStep, nextPrompt } from '../features/deck/deckOrder.ts'
import { useDeck, useStage } from '../sync/BoardSession.tsx'
import { useAll, useSheet } from '../sync/useRecord.ts'

/** What the facilitator stands before: where the session is, and what comes next. */
export type ConsoleSession = {
  readonly session: Session
  readonly steps: readonly (readonly [id: string, step: Step])[]
  /** Place of the current step among the steps; -1 before the session began. */
  readonly stepAt: number
  readonly shown: RevealedPrompt | undefined
  readonly revealed: ReadonlyMap<string, RevealedPrompt>
  readonly groups: readonly DeckGroup[]
  /** The step the deck is open at: the current one, or the first. */
  readonly openStep: string | null
  readonly next: DeckEntry | undefined
  /** Where to go when the current step's prompts are used up. */
  readonly nextStep: readonly [id: string, step: Step] | undefined
}

export function useConsoleSession(): ConsoleSession {
  const stage = useStage()
  const session = useSheet(stage.session)
  const allSteps = useAll(stage.steps)
  const revealed = useAll(stage.prompts)
  const prompts = useAll(useDeck().prompts)
  return useMemo(() => {
    const steps = inOrder(allSteps)
    const groups = deckByStep(prompts, allSteps)
    const stepAt = steps.findIndex(([id]) => id === session.step)
    const openStep = session.step ?? steps[0]?.[0] ?? null
    return {
      session,
      steps,
      stepAt,
      shown: session.prompt === null ? undefined : revealed.get(session.prompt),
      revealed,
      groups,
      openStep,
      next: nextPrompt(groups, openStep, revealed),
      nextStep: steps[stepAt === -1 ? 1 : stepAt + 1],
    }
  }, [session, allSteps, revealed, prompts])
}
