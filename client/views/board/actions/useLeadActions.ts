import { Footprints, MousePointerBan } from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useMe, useStage } from '../../../sync/BoardSession.tsx'
import { useCommand } from '../../../sync/useCommand.ts'
import { useSheet } from '../../../sync/useRecord.ts'
import { announce } from '../../../ui/announce.ts'

/** Being followed, and hiding everybody's cursors; for facilitators alone. */
export function useLeadActions(): readonly Action[] {
  const { t } = useTranslation('pace')
  const { id, role } = useMe()
  const { leader, cursors } = useSheet(useStage().session)
  const command = useCommand()
  const isFacilitator = role === 'facilitator'
  return useMemo(() => {
    if (!isFacilitator) return []
    const isLeading = leader === id
    const hide = async () => {
      if (await command('cursors.hide', { hidden: cursors }))
        announce(t(cursors ? 'action.cursorsOff' : 'action.cursorsOn'))
    }
    return [
      {
        ...{ id: 'look.follow', group: 'people', title: t('action.follow'), alsoCalled: t('action.followCalled') },
        ...{ icon: Footprints, isEnabled: true, isOn: isLeading },
        run: () => void command('people.follow', { on: !isLeading }),
      },
      {
        ...{ id: 'look.cursors', group: 'people', title: t('action.cursors'), alsoCalled: t('action.cursorsCalled') },
        ...{ icon: MousePointerBan, isEnabled: true, isOn: !cursors, run: () => void hide() },
      },
    ]
  }, [t, isFacilitator, id, leader, cursors, command])
}
