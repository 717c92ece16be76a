import { useMemo } from 'react'
import { meaningOf } from '../../../shared/rules/alliance/meaning.ts'
import type { AllianceNow } from '../../../shared/rules/alliance/phase.ts'
import { type Standing, standingOn } from '../../../shared/rules/alliance/standing.ts'
import { type Agreement, termsOf } from '../../../shared/schema/agreement.ts'
import { useAllianceDoc } from '../../sync/alliance.ts'
import { useStage } from '../../sync/BoardSession.tsx'
import { useAll, useSheet } from '../../sync/useRecord.ts'

const meanings = new WeakMap<Agreement, string>()

/** `meaningOf` an agreement, reckoned once for each state of it: sixty are asked again with every letter of one. */
export function meaningFor(agreement: Agreement): string {
  const known = meanings.get(agreement) ?? meaningOf(termsOf(agreement))
  meanings.set(agreement, known)
  return known
}

export type AllianceHere = {
  readonly now: AllianceNow
  readonly isClosed: boolean
  /** How each of those who belong stands on an agreement as it reads now. */
  readonly standingsOn: (id: string, agreement: Agreement) => readonly Standing[]
}

/** What the room said to its agreements, as far as they show it. */
export function useAlliance(): AllianceHere {
  const { alliance, commitments } = useAllianceDoc()
  const { state, checkin } = useSheet(alliance)
  const seats = useAll(useStage().members)
  const said = useAll(commitments)
  return useMemo(() => {
    const belong = [...seats].filter(
      ([id, { role, leftAt }]) => role !== 'viewer' && leftAt === null && (said.get(id)?.belongs ?? 'here') === 'here',
    )
    return {
      now: {
        isActive: state === 'active' || state === 'inReview' || state === 'paused',
        isLookedAt: state === 'inReview' || checkin !== null,
      },
      isClosed: state === 'closed',
      standingsOn: (id, agreement) =>
        belong.map(([person]) => standingOn(meaningFor(agreement), said.get(person)?.said[id])),
    }
  }, [state, checkin, seats, said])
}
