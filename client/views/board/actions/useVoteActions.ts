import { Vote as VoteIcon } from 'lucide-react'
import { useMemo } from 'react'
import { VOTE_OPTIONS_MIN } from '../../../../shared/limits.ts'
import type { Action } from '../../../features/actions/action.ts'
import { useVoteNow } from '../../../features/voting/voteNow.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useMe } from '../../../sync/BoardSession.tsx'
import type { Desk } from '../boardDesk.ts'
import type { SelectionFacts } from '../useSelectionFacts.ts'
import { afterOverlays } from './afterOverlays.ts'

/** Letting people choose among notes, which is for facilitators to offer, and the way to the vote that is on. */
export function useVoteActions(desk: Desk, { notes }: SelectionFacts): readonly Action[] {
  const { t } = useTranslation('actions')
  const isFacilitator = useMe().role === 'facilitator'
  const now = useVoteNow()
  const hasVote = now !== null
  const isOpen = now?.vote.state === 'open'
  return useMemo(() => {
    const goTo = () => {
      desk.set({ voteAside: null })
      afterOverlays(() => document.getElementById('vote-panel')?.focus())
    }
    const ask: Action = {
      ...{ id: 'vote.open', group: 'talk', title: t('voteOnThese'), alsoCalled: t('voteOnTheseCalled') },
      ...{ icon: VoteIcon, isEnabled: notes >= VOTE_OPTIONS_MIN && !isOpen, run: () => desk.set({ panel: 'vote' }) },
    }
    const go: Action = {
      ...{ id: 'vote.goTo', group: 'view', title: t('goToVote'), alsoCalled: t('goToVoteCalled') },
      ...{ icon: VoteIcon, isEnabled: hasVote, run: goTo },
    }
    return isFacilitator ? [ask, go] : [go]
  }, [t, desk, isFacilitator, notes, hasVote, isOpen])
}
