import { useMemo } from 'react'
import { type Agreed, type AllianceChanges, changesBetween } from '../../../shared/rules/alliance/changes.ts'
import { whoBelongs } from '../../../shared/rules/alliance/state.ts'
import { agreedIn, type Checkin, readable } from '../../../shared/schema/checkin.ts'
import { useAllianceDoc } from '../../sync/alliance.ts'
import { useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'
import { useCheckinDoc } from './useCheckin.ts'

/** What changed since people last looked; null at the first time. */
export function useChanges({ before, beforeAt, asked }: Checkin): {
  readonly changes: AllianceChanges | null
  readonly was: Agreed
  readonly now: Agreed
} {
  const words = useCheckinDoc().checkinWords
  const all = useAll(words)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words come with the records
  return useMemo(() => {
    const [was, now] = [agreedIn(before, words), agreedIn(readable(asked), words)]
    return { was, now, changes: beforeAt === null ? null : changesBetween(was, now) }
  }, [before, beforeAt, asked, words, all])
}

/** Ids of those who came since people last looked, take part, and have answered nothing yet. */
export function useNewcomers({ beforeAt }: Checkin): readonly string[] {
  const seats = useAll(useStage().members)
  const commitments = useAll(useAllianceDoc().commitments)
  if (beforeAt === null) return []
  return whoBelongs(seats, commitments).filter((id) => {
    const isNew = (seats.get(id)?.joinedAt ?? 0) > beforeAt
    return isNew && Object.keys(commitments.get(id)?.said ?? {}).length === 0
  })
}
