import { Signature } from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import { useNoteEdits } from '../../../features/notes/noteEdits.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useBoard, useMe } from '../../../sync/BoardSession.tsx'
import { rememberUnsigned, unsignedBy } from '../../../sync/unsigned.ts'
import { announce } from '../../../ui/announce.ts'
import type { Desk } from '../boardDesk.ts'
import type { SelectionFacts } from '../useSelectionFacts.ts'

/** My name on notes of mine, and off them. */
export function useSignActions(desk: Desk, { signed, unsigned }: SelectionFacts): readonly Action[] {
  const { t } = useTranslation('notes')
  const { notes } = useBoard()
  const me = useMe().id
  const edits = useNoteEdits()
  return useMemo(() => {
    const by = (author: string | null) => desk.get().selected.filter((id) => notes.get(id)?.author === author)
    const sign = () => {
      const mine = unsignedBy(me)
      const ids = by(null).filter((id) => mine.has(id))
      edits?.sign(ids, true)
      announce(t('sign.signed', { count: ids.length }))
    }
    const unsign = () => {
      const ids = by(me)
      rememberUnsigned(me, ids)
      edits?.sign(ids, false)
      announce(t('sign.unsigned', { count: ids.length }))
    }
    return [
      {
        ...{ id: 'note.sign', group: 'selection', title: t('sign.on'), alsoCalled: t('authors.also'), icon: Signature },
        ...{ isEnabled: edits !== null && unsigned > 0, run: sign },
      },
      {
        ...{ id: 'note.unsign', group: 'selection', title: t('sign.off'), alsoCalled: t('authors.also') },
        ...{ icon: Signature, isEnabled: edits !== null && signed > 0, run: unsign },
      },
    ]
  }, [t, desk, notes, me, edits, signed, unsigned])
}
