import { PlanBreakouts } from '../../features/breakouts/PlanBreakouts.tsx'
import type { Desk } from './boardDesk.ts'

/** Making pairs and trios from the board. */
export function BoardGroups({ desk }: { readonly desk: Desk }) {
  return <PlanBreakouts isOpen onOpenChange={() => desk.set({ panel: null })} />
}
