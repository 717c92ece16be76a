import { Backpack, ImageDown } from 'lucide-react'
import { useMemo } from 'react'
import { navigate } from 'wouter/use-browser-location'
import type { Action } from '../../../features/actions/action.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { usePass } from '../../../sync/BoardSession.tsx'
import { pathOf } from '../../doorRooms.ts'
import type { Desk } from '../boardDesk.ts'

/** Taking the board along. */
export function useTakeActions(desk: Desk): readonly Action[] {
  const { t } = useTranslation(['exporting', 'actions'])
  const { boardId } = usePass()
  return useMemo(
    () => [
      {
        ...{ id: 'board.export', group: 'take', title: t('action'), alsoCalled: t('actionCalled'), icon: ImageDown },
        ...{ keys: ['mod+shift+e'], isEnabled: true, run: () => desk.set({ panel: 'export' }) },
      },
      {
        ...{ id: 'mine.takeAways', group: 'take', title: t('actions:takeAways'), icon: Backpack },
        ...{ alsoCalled: t('actions:takeAwaysCalled'), isEnabled: true, run: () => navigate(pathOf(boardId, 'mine')) },
      },
    ],
    [desk, boardId, t],
  )
}
