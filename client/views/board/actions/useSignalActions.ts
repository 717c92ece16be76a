import { Coffee, Hand } from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import { useHand } from '../../../features/pace/useHand.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useMe, useStage } from '../../../sync/BoardSession.tsx'
import { useCommand } from '../../../sync/useCommand.ts'
import { useSheet } from '../../../sync/useRecord.ts'
import { toast } from '../../../ui/toast.ts'

/** My hand, or that of whom I write for, and a break for everybody: also within reach where the bar has no room for them. */
export function useSignalActions(): readonly Action[] {
  const { t } = useTranslation('pace')
  const { role } = useMe()
  const command = useCommand()
  const { isUp, raise, toggle } = useHand()
  const isOnBreak = useSheet(useStage().session).break !== null
  return useMemo(() => {
    if (role === 'viewer') return []
    const askForBreak = () => {
      const yes = { label: t('break.yes'), onPress: () => void command('break.call', {}) }
      toast({ title: t('break.ask'), description: t('break.why'), action: yes })
    }
    return [
      {
        ...{ id: 'pace.hand', group: 'people', title: raise, alsoCalled: t('action.handCalled') },
        ...{ icon: Hand, isEnabled: true, isOn: isUp, run: toggle },
      },
      {
        ...{ id: 'pace.break', group: 'people', title: t('break.call'), alsoCalled: t('action.breakCalled') },
        ...{ icon: Coffee, isEnabled: !isOnBreak, run: askForBreak },
      },
    ]
  }, [t, role, command, isUp, raise, toggle, isOnBreak])
}
