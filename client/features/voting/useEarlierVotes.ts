import { useMemo } from 'react'
import { useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'
import type { VoteShown } from './voteNow.ts'

/** Closed votes other than the one that is shown, newest first; scales that were asked together have a picture of their own. */
export function useEarlierVotes(shown: string | undefined): readonly VoteShown[] {
  const votes = useAll(useStage().votes)
  return useMemo(
    () =>
      [...votes]
        .filter(([id, { state, set }]) => id !== shown && state === 'closed' && set === null)
        .sort(([, a], [, b]) => b.openedAt - a.openedAt)
        .map(([id, vote]) => ({ id, vote })),
    [votes, shown],
  )
}
