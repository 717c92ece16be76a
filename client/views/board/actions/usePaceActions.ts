import '../../../locales/paceWords.ts'
import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import type { Desk } from '../boardDesk.ts'
import { useCareActions } from './useCareActions.ts'
import { useCheckinActions } from './useCheckinActions.ts'
import { useGroupsAction } from './useGroupsAction.ts'
import { useLaserAction } from './useLaserAction.ts'
import { useLeadActions } from './useLeadActions.ts'
import { useLookActions } from './useLookActions.ts'
import { useSignalActions } from './useSignalActions.ts'

/** Signals to the room, and for facilitators where all look, whom they follow and who works with whom. */
export function usePaceActions(desk: Desk): readonly Action[] {
  const signals = useSignalActions()
  const care = useCareActions(desk)
  const checkin = useCheckinActions(desk)
  const look = useLookActions(desk)
  const laser = useLaserAction(desk)
  const lead = useLeadActions()
  const groups = useGroupsAction(desk)
  return useMemo(
    () => [...signals, ...care, ...checkin, laser, ...look, ...lead, ...groups],
    [signals, care, checkin, laser, look, lead, groups],
  )
}
