import type { Vote } from '../../../shared/schema/vote.ts'
import { useStage } from '../../sync/BoardSession.tsx'
import { useRecord, useSheet } from '../../sync/useRecord.ts'

export type VoteShown = { readonly id: string; readonly vote: Vote }

/** The vote everybody sees, open or with its result; null while there is none. */
export function useVoteNow(): VoteShown | null {
  const stage = useStage()
  const { vote: id } = useSheet(stage.session)
  const vote = useRecord(stage.votes, id ?? '')
  return id !== null && vote ? { id, vote } : null
}
