import { AgreementBody } from './AgreementBody.tsx'
import { useListed } from './useAgreementList.ts'

/** The agreement that settles a tension, where the tension is written. */
export function SettledIn({ id, isNew }: { readonly id: string; readonly isNew: boolean }) {
  const listed = useListed(id)
  return listed && <AgreementBody listed={listed} isNew={isNew} />
}
