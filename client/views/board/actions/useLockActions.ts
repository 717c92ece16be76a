import { Lock, LockOpen } from 'lucide-react'
import { useMemo } from 'react'
import { LOCKED_AT_ONCE_MAX } from '../../../../shared/limits.ts'
import type { Action } from '../../../features/actions/action.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useMe, useRoom } from '../../../sync/BoardSession.tsx'
import { historyOf } from '../../../sync/history.ts'
import { useCommand } from '../../../sync/useCommand.ts'
import { announce } from '../../../ui/announce.ts'
import type { Desk } from '../boardDesk.ts'
import type { ArrangeFacts } from './useArrangeFacts.ts'

/** What only facilitators may move and change; facilitators alone are offered to say so. */
export function useLockActions(desk: Desk, { count, isLocked }: ArrangeFacts): readonly Action[] {
  const { t } = useTranslation('canvas')
  const { doc } = useRoom('board')
  const command = useCommand()
  const isFacilitator = useMe().role === 'facilitator'
  return useMemo(() => {
    if (!isFacilitator) return []
    const change = async () => {
      const items = desk.get().selected.slice(0, LOCKED_AT_ONCE_MAX)
      const lock = (locked: boolean) => () => command('item.lock', { items, locked })
      if (!(await lock(!isLocked)())) return
      historyOf(doc).decided({ kind: 'changed', ids: items, undo: lock(isLocked), redo: lock(!isLocked) })
      announce(t(isLocked ? 'lock.isOpen' : 'lock.isLocked', { count: items.length }))
    }
    return [
      {
        ...{ id: 'arrange.lock', group: 'arrange', title: t(isLocked ? 'lock.undo' : 'lock.do') },
        ...{ alsoCalled: t('lock.called'), icon: isLocked ? LockOpen : Lock, keys: ['shift+k'] },
        ...{ isEnabled: count > 0, run: () => void change() },
      },
    ]
  }, [t, desk, doc, command, isFacilitator, count, isLocked])
}
