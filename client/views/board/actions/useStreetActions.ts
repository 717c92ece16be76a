import { Columns2, HandHelping, Inbox } from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import { putBeside } from '../../../features/street/putBeside.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useBoard, useMe, useStage } from '../../../sync/BoardSession.tsx'
import { authorFor } from '../../../sync/writingFor.ts'
import { announce } from '../../../ui/announce.ts'
import type { Desk } from '../boardDesk.ts'
import type { SelectionFacts } from '../useSelectionFacts.ts'

/** To ask somebody by a note of mine, and to see what others ask of me. */
export function useStreetActions(desk: Desk, { things, notes, signed }: SelectionFacts): readonly Action[] {
  const { t } = useTranslation('actions')
  const board = useBoard()
  const stage = useStage()
  const me = useMe()
  const { canWrite } = board
  const isViewer = me.role === 'viewer'
  return useMemo(() => {
    const ask: Action = {
      ...{ id: 'note.ask', group: 'talk', title: t('ask'), alsoCalled: t('askCalled'), icon: HandHelping },
      ...{ isEnabled: canWrite && things === 1 && signed === 1, run: () => desk.set({ panel: 'ask' }) },
    }
    const asked: Action = {
      ...{ id: 'note.asked', group: 'view', title: t('asked'), alsoCalled: t('askedCalled'), icon: Inbox },
      ...{ isEnabled: true, run: () => desk.set({ panel: 'asks' }) },
    }
    const putMine = () => {
      const [about] = desk.get().selected
      if (about === undefined) return
      const author = authorFor(stage.members, me.id)
      const id = putBeside(about, { text: t('besideStart'), color: desk.get().color, author }, board, stage)
      announce(t('besideDone'))
      desk.set({ writing: id })
      desk.get().ways?.show([id], true)
    }
    const beside: Action = {
      ...{ id: 'note.beside', group: 'talk', title: t('beside'), alsoCalled: t('besideCalled'), icon: Columns2 },
      ...{ isEnabled: canWrite && notes === 1 && things === 1 && signed === 0, run: putMine },
    }
    return isViewer ? [] : [beside, ask, asked]
  }, [t, desk, board, stage, me, canWrite, isViewer, things, notes, signed])
}
