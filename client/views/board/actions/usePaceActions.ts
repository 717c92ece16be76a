import '../../../locales/paceWords.ts'
import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import type { Desk } from '../boardDesk.ts'
import { useLaserAction } from './useLaserAction.ts'
import { useLeadActions } from './useLeadActions.ts'
import { useLookActions } from './useLookActions.ts'
import { useSignalActions } from './useSignalActions.ts'

/** Signals to the room, and for facilitators where all look and whom they follow. */
export function usePaceActions(desk: Desk): readonly Action[] {
  const signals = useSignalActions()
  const look = useLookActions(desk)
  const laser = useLaserAction(desk)
  const lead = useLeadActions()
  return useMemo(() => [...signals, laser, ...look, ...lead], [signals, laser, look, lead])
}
