import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import type { Desk } from '../boardDesk.ts'
import { useArrangeFacts } from './useArrangeFacts.ts'
import { useGroupActions } from './useGroupActions.ts'
import { useLayerActions } from './useLayerActions.ts'
import { useLineActions } from './useLineActions.ts'
import { useLockActions } from './useLockActions.ts'
import { useSectionPlaceActions } from './useSectionPlaceActions.ts'
import { useSizeActions } from './useSizeActions.ts'

/** How what lies on the board stands to each other: in line, in groups, above and below, how large, and what may be moved. */
export function useArrangeActions(desk: Desk): readonly Action[] {
  const facts = useArrangeFacts(desk)
  const lines = useLineActions(desk, facts)
  const groups = useGroupActions(desk, facts)
  const layers = useLayerActions(desk, facts)
  const sizes = useSizeActions(desk, facts)
  const locks = useLockActions(desk, facts)
  const places = useSectionPlaceActions(desk)
  return useMemo(
    () => [groups, lines, layers, sizes, locks, places].flat(),
    [groups, lines, layers, sizes, locks, places],
  )
}
