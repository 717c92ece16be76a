import type { Awareness } from 'y-protocols/awareness'
import { Held } from '../../features/canvas/Held.tsx'
import { useHolders } from '../../features/canvas/holders.ts'

/** Who else has it in hand. Most rows are nobody's, and cost one look. */
export function BoardOutlineHeld({ awareness, id }: { readonly awareness: Awareness; readonly id: string }) {
  return useHolders(awareness, id).length > 0 ? <Held awareness={awareness} id={id} /> : null
}
