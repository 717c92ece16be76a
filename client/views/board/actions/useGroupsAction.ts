import { Split } from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useMe, useStage } from '../../../sync/BoardSession.tsx'
import { useSheet } from '../../../sync/useRecord.ts'
import type { Desk } from '../boardDesk.ts'

/** Pairs and trios, which are for facilitators to make. */
export function useGroupsAction(desk: Desk): readonly Action[] {
  const { t } = useTranslation('actions')
  const isFacilitator = useMe().role === 'facilitator'
  const isOn = useSheet(useStage().session).breakouts !== null
  return useMemo(() => {
    if (!isFacilitator) return []
    const open = () => desk.set({ panel: 'groups' })
    return [
      {
        ...{ id: 'breakouts.start', group: 'people', title: t('groups'), alsoCalled: t('groupsCalled') },
        ...{ icon: Split, isEnabled: !isOn, run: open },
      },
    ]
  }, [t, desk, isFacilitator, isOn])
}
