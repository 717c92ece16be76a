import { useMemo } from 'react'
import { isFrozen, type Phase, phaseOf } from '../../../shared/rules/alliance/phase.ts'
import { inOrder } from '../../../shared/rules/order.ts'
import { type Agreement, holds } from '../../../shared/schema/agreement.ts'
import { useAgreementRecords } from '../../sync/alliance.ts'
import { useAll } from '../../sync/useRecord.ts'
import { type AllianceHere, useAlliance } from './useAlliance.ts'

export type Listed = {
  readonly id: string
  readonly agreement: Agreement
  readonly phase: Phase
  /** Its words stand; other ones are proposed. */
  readonly isFrozen: boolean
  /** Ids of the proposals to change it, oldest first. */
  readonly proposals: readonly string[]
}

export type AgreementList = {
  readonly listed: readonly Listed[]
  /** What was let go with thanks, the latest first. */
  readonly retired: readonly (readonly [id: string, agreement: Agreement])[]
  readonly here: AllianceHere
}

/** The agreements as people see them: what holds, in order, with how far each has come. */
export function useAgreementList(): AgreementList {
  const all = useAll(useAgreementRecords())
  const here = useAlliance()
  return useMemo(() => {
    const holding = new Map([...all].filter(([, agreement]) => holds(agreement)))
    const retired = [...all].filter(([, one]) => one.retiredAt !== null && one.deletedAt === null)
    return {
      listed: inOrder(holding).map(([id, agreement]) => listedAs(id, agreement, all, here)),
      retired: retired.sort(([, a], [, b]) => (b.retiredAt ?? 0) - (a.retiredAt ?? 0)),
      here,
    }
  }, [all, here])
}

/** One of them, wherever it is shown alone; null while it does not hold. */
export function useListed(id: string): Listed | null {
  const all = useAll(useAgreementRecords())
  const here = useAlliance()
  return useMemo(() => {
    const agreement = all.get(id)
    return agreement && holds(agreement) ? listedAs(id, agreement, all, here) : null
  }, [all, here, id])
}

function listedAs(
  id: string,
  agreement: Agreement,
  all: ReadonlyMap<string, Agreement>,
  { now, isClosed, standingsOn }: AllianceHere,
): Listed {
  const standings = standingsOn(id, agreement)
  const proposals = [...all]
    .filter(([, { proposes, deletedAt }]) => proposes === id && deletedAt === null)
    .sort(([, a], [, b]) => a.createdAt - b.createdAt)
    .map(([proposal]) => proposal)
  return {
    ...{ id, agreement, proposals },
    phase: phaseOf(standings, now),
    isFrozen: isClosed || isFrozen(standings, now),
  }
}
