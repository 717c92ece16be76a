import { api } from '../api.ts'
import { keepPass, type Pass } from '../passes.ts'

/** Makes a board and takes the facilitator's seat on it. Its keys go into the pass, and nowhere else. */
export async function createBoard(title: string, kit: string): Promise<Pass> {
  const { board, keys } = await api.createBoard({ title, kit })
  const { token, member } = await api.join(board.id, { key: keys.facilitator })
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
