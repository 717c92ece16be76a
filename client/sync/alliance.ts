import { useMemo } from 'react'
import type { Agreed } from '../../shared/rules/alliance/changes.ts'
import { meaningOf } from '../../shared/rules/alliance/meaning.ts'
import { type Agreement, agreedOf, agreementsOf } from '../../shared/schema/agreement.ts'
import { type AllianceDoc, allianceDoc } from '../../shared/schema/alliance.ts'
import type { Collection } from '../../shared/schema/collection.ts'
import { useRoom } from './BoardSession.tsx'
import { useAll } from './useRecord.ts'

/** What the room said to its agreements. */
export function useAllianceDoc(): AllianceDoc {
  return allianceDoc(useRoom('stage').doc)
}

export function useAgreementRecords(): Collection<Agreement> {
  return agreementsOf(useRoom('board').doc)
}

/** The alliance as it reads now: terms and meaning of each agreement that holds, in their order. */
export function useAgreed(): { readonly agreed: Agreed; readonly meanings: ReadonlyMap<string, string> } {
  const all = useAll(useAgreementRecords())
  return useMemo(() => {
    const agreed = agreedOf(all)
    return { agreed, meanings: new Map([...agreed].map(([id, terms]) => [id, meaningOf(terms)])) }
  }, [all])
}
