import { HeartHandshake, Leaf, Sprout } from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import { useCareWords } from '../../../features/tending/useCareWords.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useMe } from '../../../sync/BoardSession.tsx'
import type { Desk } from '../boardDesk.ts'

/** To say quietly that something needs care, and to see what does. */
export function useCareActions(desk: Desk): readonly Action[] {
  const { t } = useTranslation('tending')
  const title = useCareWords()
  const isViewer = useMe().role === 'viewer'
  return useMemo(() => {
    const raise: Action = {
      ...{ id: 'alliance.care', group: 'people', title, alsoCalled: t('actionCalled'), icon: Sprout },
      ...{ isEnabled: true, run: () => desk.set({ panel: 'care' }) },
    }
    const look: Action = {
      ...{ id: 'alliance.tending', group: 'people', title: t('toCare'), alsoCalled: t('listCalled'), icon: Leaf },
      ...{ isEnabled: true, run: () => desk.set({ panel: 'tending' }) },
    }
    const vibe: Action = {
      ...{ id: 'alliance.vibe', group: 'people', title: t('vibe.way'), alsoCalled: t('vibe.wayCalled') },
      ...{ icon: HeartHandshake, isEnabled: true, run: () => desk.set({ panel: 'vibe' }) },
    }
    return isViewer ? [] : [raise, look, vibe]
  }, [t, title, desk, isViewer])
}
