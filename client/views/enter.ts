import { type Join, type Joined, Key, type Knocked } from '../../shared/api.ts'
import type { Member, Role } from '../../shared/members.ts'
import { api, Problem } from '../api.ts'
import { doorOf, keepPass, myPasses, type Pass, passFor } from '../passes.ts'
import { endWaiting, type Waiting, waitingAt } from './doorKey.ts'

/** How somebody stands at a board's door. `asking`: their key fits, and they may say a name before they come in. */
export type Entry =
  | { readonly at: 'in'; readonly pass: Pass; readonly isNew: boolean }
  /** `was`: how they were called, when they were here before. */
  | { readonly at: 'asking'; readonly key: string; readonly knocked: Knocked; readonly was?: Member | undefined }
  | { readonly at: 'waiting'; readonly pass: Pass }
  | { readonly at: 'shut'; readonly why: Problem | 'needed' | 'unknown' }

// One knock a key, however often a view asks while it renders.
const knocks = new Map<string, Promise<Entry>>()

/** In with the pass this browser keeps; with a key, in as whom the key is for. */
export function enter(boardId: string): Promise<Entry> | Entry {
  const waiting = waitingAt(boardId)
  if (waiting) return knockOnce(boardId, waiting)
  const pass = passFor(boardId)
  return pass ? withPass(pass, false) : { at: 'shut', why: 'needed' }
}

/** In, or to the people at the door. */
export function withPass(pass: Pass, isNew: boolean): Entry {
  return pass.waiting ? { at: 'waiting', pass } : { at: 'in', pass, isNew }
}

type Said = Pick<Join, 'name' | 'color' | 'passphrase'>

/** In after the form, with the name and colour somebody chose. */
export async function introduce(boardId: string, key: string, door: Role, words: Said): Promise<Entry> {
  return withPass(passOf(await api.join(boardId, { key, ...words }), door), true)
}

/** Back by the pass alone, as the same member. A key beside it would make a stranger of somebody whose pass has ended. */
export async function comeBack(known: Pass): Promise<Pass> {
  return passOf(await api.join(known.boardId, {}, known.token), doorOf(known))
}

/** Whether the server knows a pass no more, or has not let them in: they may come as somebody new. */
export function isPassOver(problem: unknown): boolean {
  return problem instanceof Problem && [401, 403, 410].includes(problem.status)
}

/** The pass of somebody who has just joined by the link of a role, kept in this browser. */
export function passOf({ token, member, board, waiting }: Joined, door: Role): Pass {
  const before = keptAs(board.id, door)
  const { id: boardId, title, kit } = board
  const formerly = before?.member.id === member.id ? before.formerly : before?.member.id
  const keys = before?.keys
  const pass: Pass = { boardId, token, member, formerly, door, waiting, title, kit, visitedAt: Date.now(), keys }
  keepPass(pass)
  endWaiting(boardId)
  return pass
}

/** The pass of whoever came by the link of this role. */
export function keptAs(boardId: string, role: Role): Pass | undefined {
  return myPasses().find((pass) => pass.boardId === boardId && doorOf(pass) === role)
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
    const back = known && (await backAgain(known))
    if (back) return withPass(back, true)
    // A projector has nothing to say about itself.
    if (knocked.role !== 'viewer' || knocked.asks) return { at: 'asking', key, knocked, was: known?.member }
    return withPass(passOf(await api.join(boardId, { key }), knocked.role), true)
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    return mayWait(problem) ? { at: 'shut', why: problem } : turnedAway(boardId, problem)
  }
}

async function backAgain(known: Pass): Promise<Pass | undefined> {
  try {
    return await comeBack(known)
  } catch (problem) {
    if (isPassOver(problem)) return undefined
    throw problem
  }
}

/** A useless link does no harm to somebody who has a pass. */
function turnedAway(boardId: string, why: Problem | 'unknown'): Entry {
  endWaiting(boardId)
  const pass = passFor(boardId)
  return pass ? withPass(pass, false) : { at: 'shut', why }
}

/** The same key may work in a moment: no connection, too many at once, a server in trouble. */
function mayWait({ status }: Problem): boolean {
  return status === 0 || status === 429 || status >= 500
}
