import type { Action } from '../../../features/actions/action.ts'
import type { Desk } from '../boardDesk.ts'

export function useArrangeActions(_desk: Desk): readonly Action[] {
  return none
}

const none: readonly Action[] = []
