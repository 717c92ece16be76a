import { Coffee, Hand } from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useMe, useStage } from '../../../sync/BoardSession.tsx'
import { useCommand } from '../../../sync/useCommand.ts'
import { useRecord, useSheet } from '../../../sync/useRecord.ts'
import { announce } from '../../../ui/announce.ts'
import { toast } from '../../../ui/toast.ts'

/** My hand, and a break for everybody: also within reach where the bar has no room for them. */
export function useSignalActions(): readonly Action[] {
  const { t } = useTranslation('pace')
  const { id, role } = useMe()
  const stage = useStage()
  const command = useCommand()
  const isUp = (useRecord(stage.members, id)?.handAt ?? null) !== null
  const isOnBreak = useSheet(stage.session).break !== null
  return useMemo(() => {
    if (role === 'viewer') return []
    const turnHand = async () => {
      if (await command('hand.raise', { raised: !isUp })) announce(t(isUp ? 'hand.isDown' : 'hand.isUp'))
    }
    const askForBreak = () => {
      const yes = { label: t('break.yes'), onPress: () => void command('break.call', {}) }
      toast({ title: t('break.ask'), description: t('break.why'), action: yes })
    }
    return [
      {
        ...{ id: 'pace.hand', group: 'people', title: t('hand.raise'), alsoCalled: t('action.handCalled') },
        ...{ icon: Hand, isEnabled: true, isOn: isUp, run: () => void turnHand() },
      },
      {
        ...{ id: 'pace.break', group: 'people', title: t('break.call'), alsoCalled: t('action.breakCalled') },
        ...{ icon: Coffee, isEnabled: !isOnBreak, run: askForBreak },
      },
    ]
  }, [t, role, command, isUp, isOnBreak])
}
