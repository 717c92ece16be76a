import { useMemo } from 'react'
import type { OwnPrompt } from '../../../shared/library/promptFile.ts'
import { inOrder } from '../../../shared/rules/order.ts'
import { useDeck, useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'

/** The questions of this board's deck that nobody was asked yet, in their order, as questions of one's own. */
export function useUnasked(): readonly OwnPrompt[] {
  const deck = useAll(useDeck().prompts)
  const asked = useAll(useStage().prompts)
  return useMemo(
    () =>
      inOrder(deck).flatMap(([id, { text, hint, probes, mode, minutes }]) =>
        asked.has(id) || text.trim() === '' ? [] : [{ text, hint, probes, step: null, mode, minutes }],
      ),
    [deck, asked],
  )
}
