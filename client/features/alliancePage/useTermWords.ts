import { useCallback } from 'react'
import type * as Y from 'yjs'
import type { AgreedTerms, TermField } from '../../../shared/rules/alliance/meaning.ts'
import { boardDoc } from '../../../shared/schema/board.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'

type TermWords = (field: TermField, terms: AgreedTerms | null) => string

/** What a field of an agreement says in words: people by their names, needs by what is written there. */
export function useTermWords(nameOf: (member: string) => string, board: Y.Doc): TermWords {
  const { t } = useTranslation('alliancePage')
  return useCallback(
    (field, terms) => {
      if (!terms) return ''
      if (field === 'owners') return terms.owners.map(nameOf).join(', ')
      if (field === 'serves')
        return terms.serves
          .map((id) => boardDoc(board).notes.get(id)?.text.trim() ?? '')
          .filter(Boolean)
          .join(' · ')
      if (field === 'kind') return t(`kinds.${terms.kind as 'agreement'}`)
      if (field === 'nature') return terms.nature === 'none' ? '' : t(`natures.${terms.nature as 'system'}`)
      return terms[field].trim()
    },
    [nameOf, board, t],
  )
}
