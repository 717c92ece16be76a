import { type Action, actionGroups } from '../../../features/actions/action.ts'
import type { Desk } from '../boardDesk.ts'
import { useArrangeActions } from './useArrangeActions.ts'
import { useDrawActions } from './useDrawActions.ts'
import { useHistoryActions } from './useHistoryActions.ts'
import { useNoteActions } from './useNoteActions.ts'
import { usePeopleActions } from './usePeopleActions.ts'
import { useSectionActions } from './useSectionActions.ts'
import { useSelectActions } from './useSelectActions.ts'
import { useTakeActions } from './useTakeActions.ts'
import { useViewActions } from './useViewActions.ts'

/** Everything that can be done at the board, in the order in which it is listed. */
export function useActions(desk: Desk): readonly Action[] {
  const actions = [
    ...useNoteActions(desk),
    ...useArrangeActions(desk),
    ...useSectionActions(desk),
    ...useDrawActions(desk),
    ...useSelectActions(desk),
    ...useViewActions(desk),
    ...usePeopleActions(desk),
    ...useHistoryActions(desk),
    ...useTakeActions(desk),
  ]
  return actions.toSorted((a, b) => actionGroups.indexOf(a.group) - actionGroups.indexOf(b.group))
}
