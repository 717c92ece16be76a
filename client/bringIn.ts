import { CreatedBoard, type Join } from '../shared/api.ts'
import { api, ask } from './api.ts'
import { keepPass, type Pass } from './passes.ts'

/** The largest file on a slow line, and the server's reading of it. */
const PATIENCE_MS = 120_000

/**
 * Makes a board of a board's file (its JSON text), under a title, and takes the facilitator's seat on it. Throws a `Problem`
 * that says what is wrong with the file.
 */
export async function bringIn(file: string, title: string, called: Pick<Join, 'name' | 'color'>): Promise<Pass> {
  // Put together as text: a large file need not be read and written again here.
  const body = new Blob([`{"title":${JSON.stringify(title)},"file":`, file, '}'], { type: 'application/json' })
  const created = await ask('POST', '/boards/import', CreatedBoard, { body, patience: PATIENCE_MS })
  return takeSeat(created, called)
}

/** Sits down as the facilitator of a board that was just made. Its keys go into the pass, and nowhere else. */
export async function takeSeat({ board, keys }: CreatedBoard, called: Pick<Join, 'name' | 'color'>): Promise<Pass> {
  const { token, member } = await api.join(board.id, { key: keys.facilitator, ...called })
  const pass: Pass = {
    ...{ boardId: board.id, token, member, title: board.title },
    kit: board.kit,
    visitedAt: Date.now(),
    keys,
  }
  keepPass(pass)
  return pass
}
