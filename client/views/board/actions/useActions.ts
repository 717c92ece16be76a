import { useMemo } from 'react'
import { type Action, actionGroups } from '../../../features/actions/action.ts'
import type { Desk } from '../boardDesk.ts'
import { useArrangeActions } from './useArrangeActions.ts'
import { useCommitActions } from './useCommitActions.ts'
import { useDrawActions } from './useDrawActions.ts'
import { useHistoryActions } from './useHistoryActions.ts'
import { useNoteActions } from './useNoteActions.ts'
import { useOutlineActions } from './useOutlineActions.ts'
import { usePaceActions } from './usePaceActions.ts'
import { usePageAction } from './usePageAction.ts'
import { usePeopleActions } from './usePeopleActions.ts'
import { usePreferenceActions } from './usePreferenceActions.ts'
import { useSectionActions } from './useSectionActions.ts'
import { useSelectActions } from './useSelectActions.ts'
import { useTakeActions } from './useTakeActions.ts'
import { useViewActions } from './useViewActions.ts'

/** Everything that can be done at the board, in the order in which it is listed. The same array while nothing about it changes. */
export function useActions(desk: Desk): readonly Action[] {
  const notes = useNoteActions(desk)
  const arrange = useArrangeActions(desk)
  const ranks = useOutlineActions(desk)
  const sections = useSectionActions(desk)
  const draw = useDrawActions(desk)
  const select = useSelectActions(desk)
  const view = useViewActions(desk)
  const page = usePageAction()
  const people = usePeopleActions(desk)
  const pace = usePaceActions(desk)
  const commit = useCommitActions(desk)
  const preferences = usePreferenceActions()
  const history = useHistoryActions(desk)
  const take = useTakeActions(desk)
  return useMemo(() => {
    const all = [
      notes,
      arrange,
      ranks,
      sections,
      draw,
      select,
      view,
      page,
      people,
      pace,
      commit,
      preferences,
      history,
      take,
    ].flat()
    return actionGroups.flatMap((group) => all.filter((action) => action.group === group))
  }, [notes, arrange, ranks, sections, draw, select, view, page, people, pace, commit, preferences, history, take])
}
