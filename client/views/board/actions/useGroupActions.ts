import { Group, PenLine, Ungroup } from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useBoard } from '../../../sync/BoardSession.tsx'
import { itemOf, withGroups } from '../../../sync/items.ts'
import { useItemEdits } from '../../../sync/useItemEdits.ts'
import { announce } from '../../../ui/announce.ts'
import type { Desk } from '../boardDesk.ts'
import type { ArrangeFacts } from './useArrangeFacts.ts'

/** What belongs together, and its title. */
export function useGroupActions(desk: Desk, { canGroup, isGrouped }: ArrangeFacts): readonly Action[] {
  const { t } = useTranslation('canvas')
  const board = useBoard()
  const edits = useItemEdits()
  return useMemo(() => {
    const group = () => {
      const ids = withGroups(board, desk.get().selected)
      const id = edits?.group(ids)
      if (id === undefined) return
      announce(t('group.made', { count: ids.length }))
      desk.set({ selected: ids })
    }
    const ungroup = () => {
      const ids = withGroups(board, desk.get().selected)
      edits?.ungroup(ids)
      announce(t('group.undone', { count: ids.length }))
    }
    const name = () => {
      const [first] = desk.get().selected.flatMap((id) => itemOf(board, id)?.record.group ?? [])
      if (first === undefined) return
      desk.set({ writing: first })
      desk.get().ways?.show([first], true)
    }
    return [
      {
        ...{ id: 'arrange.group', group: 'arrange', title: t('group.do'), alsoCalled: t('group.doCalled') },
        ...{ icon: Group, keys: ['mod+g'], isEnabled: edits !== null && canGroup, run: group },
      },
      {
        ...{ id: 'arrange.ungroup', group: 'arrange', title: t('group.undo'), alsoCalled: t('group.undoCalled') },
        ...{ icon: Ungroup, keys: ['mod+shift+g'], isEnabled: edits !== null && isGrouped, run: ungroup },
      },
      {
        ...{ id: 'arrange.nameGroup', group: 'arrange', title: t('group.rename'), alsoCalled: t('group.renameCalled') },
        ...{ icon: PenLine, isEnabled: edits !== null && isGrouped, run: name },
      },
    ]
  }, [t, desk, board, edits, canGroup, isGrouped])
}
