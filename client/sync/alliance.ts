import { type Agreement, agreementsOf } from '../../shared/schema/agreement.ts'
import { type AllianceDoc, allianceDoc } from '../../shared/schema/alliance.ts'
import type { Collection } from '../../shared/schema/collection.ts'
import { useRoom } from './BoardSession.tsx'

/** What the room said to its agreements. */
export function useAllianceDoc(): AllianceDoc {
  return allianceDoc(useRoom('stage').doc)
}

export function useAgreementRecords(): Collection<Agreement> {
  return agreementsOf(useRoom('board').doc)
}
