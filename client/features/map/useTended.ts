import { useCallback } from 'react'
import { dayAt } from '../../../shared/rules/takeAways.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { toast } from '../../ui/toast.ts'
import { withAlly } from './edits.ts'
import { changeMap, myMap } from './mapStore.ts'
import type { Ally } from './myMap.ts'

/** Notes that an alliance was tended today; a review that was due is over with it. */
export function useTended(): (ally: Ally) => void {
  const { t } = useTranslation('map')
  return useCallback(
    ({ id, name }) => {
      const before = myMap().allies.find((one) => one.id === id)
      if (!before) return
      const today = dayAt(new Date())
      const isOver = before.reviewOn !== null && before.reviewOn <= today
      changeMap((map) => withAlly(map, { ...before, tendedOn: today, reviewOn: isOver ? null : before.reviewOn }))
      const undo = { label: t('undo'), onPress: () => changeMap((map) => withAlly(map, before)) }
      toast({ title: t('saidToday', { name }), action: undo })
    },
    [t],
  )
}
