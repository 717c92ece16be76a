import { HandHelping, Inbox } from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useBoard, useMe } from '../../../sync/BoardSession.tsx'
import type { Desk } from '../boardDesk.ts'
import type { SelectionFacts } from '../useSelectionFacts.ts'

/** To ask somebody by a note of mine, and to see what others ask of me. */
export function useStreetActions(desk: Desk, { things, signed }: SelectionFacts): readonly Action[] {
  const { t } = useTranslation('actions')
  const { canWrite } = useBoard()
  const isViewer = useMe().role === 'viewer'
  return useMemo(() => {
    const ask: Action = {
      ...{ id: 'note.ask', group: 'talk', title: t('ask'), alsoCalled: t('askCalled'), icon: HandHelping },
      ...{ isEnabled: canWrite && things === 1 && signed === 1, run: () => desk.set({ panel: 'ask' }) },
    }
    const asked: Action = {
      ...{ id: 'note.asked', group: 'view', title: t('asked'), alsoCalled: t('askedCalled'), icon: Inbox },
      ...{ isEnabled: true, run: () => desk.set({ panel: 'asks' }) },
    }
    return isViewer ? [] : [ask, asked]
  }, [t, desk, canWrite, isViewer, things, signed])
}
