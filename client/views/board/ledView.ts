import type { Awareness } from 'y-protocols/awareness'
import type { Box } from '../../../shared/rules/placement.ts'
import { peersIn } from '../../sync/presence.ts'

/** What somebody who leads sees of the board, as far as they show it; null: nothing. */
export function ledView(awareness: Awareness, leader: string): Box | null {
  for (const { member, state } of peersIn(awareness)) {
    if (member.id !== leader || !isView(state.view)) continue
    const [x, y, width, height] = state.view
    return { at: [x, y], size: [width, height] }
  }
  return null
}

type View = readonly [x: number, y: number, width: number, height: number]

/** What somebody's browser shows of itself: nothing in it is sure. */
function isView(value: unknown): value is View {
  if (!Array.isArray(value) || value.length !== 4 || !value.every(Number.isFinite)) return false
  return value[2] > 0 && value[3] > 0
}
