import { HeartHandshake } from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useAllianceDoc } from '../../../sync/alliance.ts'
import { useMe, useStage } from '../../../sync/BoardSession.tsx'
import { useSheet } from '../../../sync/useRecord.ts'
import type { Desk } from '../boardDesk.ts'
import { afterOverlays } from './afterOverlays.ts'

/** To begin a check-in, for whoever leads, and the way to the one that is on. */
export function useCheckinActions(desk: Desk): readonly Action[] {
  const { t } = useTranslation('actions')
  const { role } = useMe()
  const { guide } = useSheet(useStage().session)
  const { checkin, state } = useSheet(useAllianceDoc().alliance)
  const leads = role === 'facilitator' || (role === 'participant' && guide !== null)
  const [isOn, isClosed] = [checkin !== null, state === 'closed']
  return useMemo(() => {
    const open: Action = {
      ...{ id: 'checkin.open', group: 'people', title: t('checkin'), alsoCalled: t('checkinCalled') },
      ...{ icon: HeartHandshake, isEnabled: !isOn && !isClosed, run: () => desk.set({ panel: 'checkin' }) },
    }
    const goTo: Action = {
      ...{ id: 'checkin.goTo', group: 'view', title: t('goToCheckin'), alsoCalled: t('checkinCalled') },
      ...{ icon: HeartHandshake, isEnabled: isOn },
      run: () => afterOverlays(() => document.getElementById('checkin-panel')?.focus()),
    }
    return leads ? [open, goTo] : [goTo]
  }, [t, desk, leads, isOn, isClosed])
}
