import { Handshake, ListChecks } from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import { useAgreementEdits } from '../../../features/agreements/agreementEdits.ts'
import { fromNote } from '../../../features/agreements/fromNote.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useBoard, useStage } from '../../../sync/BoardSession.tsx'
import type { Desk } from '../boardDesk.ts'
import type { SelectionFacts } from '../useSelectionFacts.ts'

/** To look at what people agreed on, and to make an agreement of a note. */
export function useAgreementActions(desk: Desk, { things, notes }: SelectionFacts): readonly Action[] {
  const { t } = useTranslation('actions')
  const board = useBoard()
  const { sections } = useStage()
  const edits = useAgreementEdits()
  return useMemo(() => {
    const show: Action = {
      ...{ id: 'view.agreements', group: 'view', title: t('agreements'), alsoCalled: t('agreementsCalled') },
      ...{ icon: ListChecks, keys: ['shift+e'], isEnabled: true },
      run: () => desk.set({ panel: 'agreements', agreement: null }),
    }
    const agree: Action = {
      ...{ id: 'note.agree', group: 'talk', title: t('agree'), alsoCalled: t('agreeCalled'), icon: Handshake },
      isEnabled: edits !== null && things === 1 && notes === 1,
      run: () => {
        const [id = ''] = desk.get().selected
        const note = board.notes.get(id)
        if (!edits || !note) return
        const isNeed = Boolean(note.kind) || sections.get(note.section ?? '')?.kind === 'needs'
        const made = edits.add(fromNote({ id, note, isNeed }))
        desk.set({ panel: 'agreements', agreement: made === null ? null : { id: made, isNew: true } })
      },
    }
    return [show, agree]
  }, [t, desk, board, sections, edits, things, notes])
}
