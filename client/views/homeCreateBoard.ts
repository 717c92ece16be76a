import type { Join } from '../../shared/api.ts'
import type { KitFile } from '../../shared/kits/kitFile.ts'
import type { KitLength } from '../../shared/kits/kitLength.ts'
import { api } from '../api.ts'
import { takeSeat } from '../bringIn.ts'
import { myPasses, type Pass } from '../passes.ts'

/**
 * Makes a board, from one of the server's kits in one of its lengths or from one's own, and takes the facilitator's seat on
 * it, under the name she last went by unless she gives another: notes want to be signed.
 */
export async function createBoard(title: string, kit: Chosen | KitFile, called: Called = lastCalled()): Promise<Pass> {
  const created = await api.createBoard({ title, ...('length' in kit ? kit : { ownKit: kit }) })
  return takeSeat(created, called)
}

/** One of the server's kits, by its id. */
export type Chosen = { readonly kit: string; readonly length: KitLength }

type Called = Pick<Join, 'name' | 'color'>

/** The name and colour of this browser's last visit with a name; nothing when there was none. */
export function lastCalled(): Called {
  const last = myPasses().find(({ member }) => member.name !== '')?.member
  return last ? { name: last.name, color: last.color } : {}
}
