import { ImageDown } from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import type { Desk } from '../boardDesk.ts'

/** Taking the board along. */
export function useTakeActions(desk: Desk): readonly Action[] {
  const { t } = useTranslation('exporting')
  return useMemo(
    () => [
      {
        ...{ id: 'board.export', group: 'take', title: t('action'), alsoCalled: t('actionCalled'), icon: ImageDown },
        ...{ keys: ['mod+shift+e'], isEnabled: true, run: () => desk.set({ panel: 'export' }) },
      },
    ],
    [desk, t],
  )
}
