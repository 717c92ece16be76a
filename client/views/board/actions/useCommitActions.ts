import { CalendarHeart, Signature } from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useMe } from '../../../sync/BoardSession.tsx'
import type { Desk } from '../boardDesk.ts'

/** To say where one stands on what was agreed, and to ask everybody. */
export function useCommitActions(desk: Desk): readonly Action[] {
  const { t } = useTranslation('actions')
  const isViewer = useMe().role === 'viewer'
  return useMemo(() => {
    const commit: Action = {
      ...{ id: 'alliance.commit', group: 'people', title: t('commit'), alsoCalled: t('commitCalled'), icon: Signature },
      ...{ isEnabled: true, run: () => desk.set({ panel: 'commit' }) },
    }
    const settle: Action = {
      ...{ id: 'alliance.settle', group: 'people', title: t('settle'), alsoCalled: t('settleCalled') },
      ...{ icon: CalendarHeart, isEnabled: true, run: () => desk.set({ panel: 'settle' }) },
    }
    return isViewer ? [] : [commit, settle]
  }, [t, desk, isViewer])
}
