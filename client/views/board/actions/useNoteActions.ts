import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import type { Desk } from '../boardDesk.ts'
import { useBoardActions } from '../useBoardActions.ts'
import { useSelectionFacts } from '../useSelectionFacts.ts'
import { useAgreementActions } from './useAgreementActions.ts'
import { useCopyActions } from './useCopyActions.ts'
import { usePaperActions } from './usePaperActions.ts'
import { useSignActions } from './useSignActions.ts'
import { useSortActions } from './useSortActions.ts'
import { useStreetActions } from './useStreetActions.ts'
import { useTalkActions } from './useTalkActions.ts'
import { useVoteActions } from './useVoteActions.ts'
import { useWriteActions } from './useWriteActions.ts'

/** All that is done to notes: writing, colour, talk about them, copies, names and order. */
export function useNoteActions(desk: Desk): readonly Action[] {
  const facts = useSelectionFacts(desk)
  const doings = useBoardActions(desk)
  const write = useWriteActions(desk, facts, doings)
  const paper = usePaperActions(desk, facts, doings)
  const copy = useCopyActions(desk, facts)
  const sign = useSignActions(desk, facts)
  const talk = useTalkActions(desk, facts)
  const sort = useSortActions(desk, facts)
  const vote = useVoteActions(desk, facts)
  const street = useStreetActions(desk, facts)
  const agreements = useAgreementActions(desk, facts)
  return useMemo(
    () => [write, copy, paper, sign, talk, street, agreements, vote, sort].flat(),
    [write, copy, paper, sign, talk, street, agreements, vote, sort],
  )
}
