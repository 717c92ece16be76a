import { useMemo } from 'react'
import type { Agreed } from '../../shared/rules/alliance/changes.ts'
import { meaningOf } from '../../shared/rules/alliance/meaning.ts'
import { agreedOf } from '../../shared/schema/agreement.ts'
import { useAgreementRecords } from './alliance.ts'
import { useAll } from './useRecord.ts'

/** The alliance as it reads now: terms and meaning of each agreement that holds, in their order. */
export function useAgreed(): { readonly agreed: Agreed; readonly meanings: ReadonlyMap<string, string> } {
  const all = useAll(useAgreementRecords())
  return useMemo(() => {
    const agreed = agreedOf(all)
    return { agreed, meanings: new Map([...agreed].map(([id, terms]) => [id, meaningOf(terms)])) }
  }, [all])
}
