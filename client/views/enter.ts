import { type Join, type Joined, Key, type Knocked } from '../../shared/api.ts'
import type { Role } from '../../shared/members.ts'
import { api, Problem } from '../api.ts'
import { keepPass, myPasses, type Pass, passFor } from '../passes.ts'
import { endWaiting, type Waiting, waitingAt } from './doorKey.ts'

/** How somebody stands at a board's door. `asking`: their key fits, and they may say a name before they come in. */
export type Entry =
  | { readonly at: 'in'; readonly pass: Pass; readonly isNew: boolean }
  | { readonly at: 'asking'; readonly key: string; readonly knocked: Knocked }
  | { readonly at: 'shut'; readonly why: Problem | 'needed' | 'unknown' }

// One knock a key, however often a view asks while it renders.
const knocks = new Map<string, Promise<Entry>>()

/** In with the pass this browser keeps; with a key, in as whom the key is for. */
export function enter(boardId: string): Promise<Entry> | Entry {
  const waiting = waitingAt(boardId)
  if (waiting) return knockOnce(boardId, waiting)
  const pass = passFor(boardId)
  return pass ? { at: 'in', pass, isNew: false } : { at: 'shut', why: 'needed' }
}

/** In after the form, with the name and colour somebody chose. */
export async function introduce(boardId: string, key: string, words: Pick<Join, 'name' | 'color'>): Promise<Pass> {
  return passOf(await api.join(boardId, { key, ...words }))
}

/** The pass of somebody who has just joined, kept in this browser. */
export function passOf({ token, member, board }: Joined): Pass {
  const before = keptAs(board.id, member.role)
  const { id: boardId, title, kit } = board
  const pass: Pass = { boardId, token, member, title, kit, visitedAt: Date.now(), keys: before?.keys }
  keepPass(pass)
  endWaiting(boardId)
  return pass
}

export function keptAs(boardId: string, role: Role): Pass | undefined {
  return myPasses().find((pass) => pass.boardId === boardId && pass.member.role === role)
}

function knockOnce(boardId: string, waiting: Waiting): Promise<Entry> {
  const name = `${boardId}#${waiting.key}`
  const knocking = knocks.get(name) ?? knock(boardId, waiting).finally(() => knocks.delete(name))
  knocks.set(name, knocking)
  return knocking
}

async function knock(boardId: string, { key }: Waiting): Promise<Entry> {
  if (!Key.safeParse(key).success) return turnedAway(boardId, 'unknown')
  try {
    const knocked = await api.knock(boardId, key)
    const known = keptAs(boardId, knocked.role)
    // A projector has nothing to say about itself, and whoever was here before has said it.
    if (!known && knocked.role !== 'viewer') return { at: 'asking', key, knocked }
    const pass = passOf(await api.join(boardId, { key }, known?.token))
    return { at: 'in', pass, isNew: true }
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    return mayWait(problem) ? { at: 'shut', why: problem } : turnedAway(boardId, problem)
  }
}

/** A useless link does no harm to somebody who has a pass. */
function turnedAway(boardId: string, why: Problem | 'unknown'): Entry {
  endWaiting(boardId)
  const pass = passFor(boardId)
  return pass ? { at: 'in', pass, isNew: false } : { at: 'shut', why }
}

/** The same key may work in a moment: no connection, too many at once, a server in trouble. */
function mayWait({ status }: Problem): boolean {
  return status === 0 || status === 429 || status >= 500
}
