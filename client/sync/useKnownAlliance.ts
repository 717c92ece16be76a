import { useEffect } from 'react'
import { dayAt } from '../../shared/rules/takeAways.ts'
import type { Alliance } from '../../shared/schema/alliance.ts'
import type { Version } from '../../shared/schema/version.ts'
import { type KnownAlliance, keepKnownAlliance } from '../knownAlliances.ts'
import { useAllianceDoc } from './alliance.ts'
import { useMe, usePass, useSynced } from './BoardSession.tsx'
import { useAll, useSheet } from './useRecord.ts'

/** Keeps in this browser how the alliance stands, for its owner's map: a state and two days, and no word of it. */
export function useKnownAlliance(): void {
  const { boardId } = usePass()
  const isViewer = useMe().role === 'viewer'
  const isHere = useSynced('stage')
  const doc = useAllianceDoc()
  const alliance = useSheet(doc.alliance)
  const versions = useAll(doc.versions)
  useEffect(() => {
    // A projector is nobody's own browser, and what an old copy says is not how it stands.
    if (isHere && !isViewer) keepKnownAlliance(boardId, knownFrom(alliance, [...versions.values()]))
  }, [boardId, isHere, isViewer, alliance, versions])
}

/** People tend an alliance when they settle it and when they look at it again. */
export function knownFrom(
  { state, review }: Pick<Alliance, 'state' | 'review'>,
  versions: readonly Version[],
): KnownAlliance {
  const moments = versions.filter(({ why }) => why === 'settled' || why === 'checkin').map(({ at }) => at)
  const tendedAt = Math.max(0, ...moments)
  return { state, reviewOn: review?.on ?? null, tendedOn: tendedAt === 0 ? null : dayAt(new Date(tendedAt)) }
}
