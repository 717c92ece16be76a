import type { Join } from '../../shared/api.ts'
import type { KitFile } from '../../shared/kits/kitFile.ts'
import { api } from '../api.ts'
import { keepPass, myPasses, type Pass } from '../passes.ts'

/**
 * Makes a board, from one of the server's kits by its id or from one's own, and takes the facilitator's seat on it, under the name she last went by unless she gives another: notes
 * want to be signed. The board's keys go into the pass, and nowhere else.
 */
export async function createBoard(title: string, kit: string | KitFile, called: Called = lastCalled()): Promise<Pass> {
  const { board, keys } = await api.createBoard({ title, ...(typeof kit === 'string' ? { kit } : { ownKit: kit }) })
  const { token, member } = await api.join(board.id, { key: keys.facilitator, ...called })
  const pass: Pass = {
    boardId: board.id,
    token,
    member,
    title: board.title,
    kit: board.kit,
    visitedAt: Date.now(),
    keys,
  }
  keepPass(pass)
  return pass
}

type Called = Pick<Join, 'name' | 'color'>

/** The name and colour of this browser's last visit with a name; nothing when there was none. */
export function lastCalled(): Called {
  const last = myPasses().find(({ member }) => member.name !== '')?.member
  return last ? { name: last.name, color: last.color } : {}
}
