import { useCallback } from 'react'
import type { AgreedTerms, TermField } from '../../../shared/rules/alliance/meaning.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'

/** Fields that hold what people wrote, or who they are. The others only have names of our own. */
const written = ['what', 'owners', 'who', 'when', 'evidence', 'mine', 'yours', 'elsewhere'] as const
export type WrittenField = (typeof written)[number]

export function isWritten(field: TermField): field is WrittenField {
  return (written as readonly TermField[]).includes(field)
}

/** What a field of an agreement says, with people by their names. */
export function useTermWords(): (terms: AgreedTerms, field: WrittenField) => string {
  const { t } = useTranslation('commit')
  const seats = useAll(useStage().members)
  return useCallback(
    (terms, field) =>
      field === 'owners'
        ? terms.owners.map((id) => seats.get(id)?.name || t('unnamed')).join(', ')
        : terms[field].trim(),
    [seats, t],
  )
}
