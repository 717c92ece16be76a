import { Lock, LockOpen } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useMe, useRoom, useStage } from '../../../sync/BoardSession.tsx'
import { historyOf } from '../../../sync/history.ts'
import { useCommand } from '../../../sync/useCommand.ts'
import { useRecord } from '../../../sync/useRecord.ts'
import { announce } from '../../../ui/announce.ts'
import type { MenuAction } from '../../../ui/Menu.tsx'

/** Locking what lies in a section, and letting it go: one line of its menu, for facilitators alone. */
export function useSectionLock(id: string): readonly MenuAction[] {
  const { t } = useTranslation('sections')
  const isFacilitator = useMe().role === 'facilitator'
  const isLocked = useRecord(useStage().sections, id)?.locked === true
  const turn = useSectionLockTurn()
  return useMemo(() => {
    if (!isFacilitator) return []
    const label = t(isLocked ? 'unlock' : 'lock')
    return [{ id: 'lock', label, icon: isLocked ? LockOpen : Lock, onAction: () => turn(id) }]
  }, [t, isFacilitator, isLocked, turn, id])
}

/** Locks a section that is open, and opens one that is locked; a step of undo, and said aloud. */
export function useSectionLockTurn(): (section: string) => void {
  const { t } = useTranslation('sections')
  const { sections } = useStage()
  const { doc } = useRoom('board')
  const command = useCommand()
  return useCallback(
    (section) => {
      const { locked: before, title } = sections.get(section) ?? {}
      if (before === undefined) return
      const lock = (locked: boolean) => () => command('section.lock', { section, locked })
      void lock(!before)().then((isDone) => {
        if (!isDone) return
        historyOf(doc).decided({ kind: 'changed', ids: [section], undo: lock(before), redo: lock(!before) })
        announce(t(before ? 'isUnlocked' : 'isLocked', { title }))
      })
    },
    [t, sections, doc, command],
  )
}
