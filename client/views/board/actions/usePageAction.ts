import { ScrollText } from 'lucide-react'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import type { Action } from '../../../features/actions/action.ts'
import { agreementPath } from '../../../features/alliancePage/agreementPath.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { usePass } from '../../../sync/BoardSession.tsx'

/** To the alliance as a page: to read, to print, and how it grew. */
export function usePageAction(): readonly Action[] {
  const { t } = useTranslation('actions')
  const { boardId } = usePass()
  const [, navigate] = useLocation()
  return useMemo(
    () => [
      {
        ...{ id: 'alliance.page', group: 'view', title: t('page'), alsoCalled: t('pageCalled'), icon: ScrollText },
        ...{ isEnabled: true, run: () => navigate(agreementPath(boardId)) },
      },
    ],
    [t, boardId, navigate],
  )
}
