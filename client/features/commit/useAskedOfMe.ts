import { useMemo } from 'react'
import { useAllianceDoc } from '../../sync/alliance.ts'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useAgreed } from '../../sync/useAgreed.ts'
import { useAll, useSheet } from '../../sync/useRecord.ts'
import { type AskedOfMe, askedOf } from './askedOf.ts'

/** What the alliance still asks of me; null: nothing. */
export function useAskedOfMe(): AskedOfMe | null {
  const me = useMe().id
  const doc = useAllianceDoc()
  const alliance = useSheet(doc.alliance)
  const commitments = useAll(doc.commitments)
  const seats = useAll(useStage().members)
  const { meanings } = useAgreed()
  return useMemo(
    () => askedOf(me, { alliance, commitments, seats, meanings }),
    [me, alliance, commitments, seats, meanings],
  )
}
