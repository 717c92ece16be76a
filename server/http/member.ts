import type { Request } from 'express'
import { authorize } from '../members/authorize.ts'
import { Problem } from '../problem.ts'
import type { BoardRecord, MemberRecord, Store } from '../store/store.ts'

const refusals = {
  gone: new Problem(404, 'board-unknown', 'This board does not exist, or was deleted. Ask for a new link.'),
  unauthorized: new Problem(401, 'not-a-member', 'Join this board first, by its link or its code.'),
  revoked: new Problem(410, 'link-revoked', 'The link you came by was replaced. Ask the facilitator for the new one.'),
  removed: new Problem(
    410,
    'left-board',
    'You are not on this board any more. What you wrote is still there; to come back, open the link again.',
  ),
  refused: new Problem(410, 'not-let-in', 'The facilitator did not let you in. Ask them, then open the link again.'),
  waiting: new Problem(403, 'still-waiting', 'You are at the door. Wait until a facilitator lets you in.'),
} as const

/** The member whose token a request carries, on the board its path names. Throws 401, 404 or 410. */
export async function memberOf(
  request: Request,
  store: Store,
): Promise<{ readonly board: BoardRecord; readonly member: MemberRecord }> {
  const known = await authorize(store, boardIdOf(request), bearerOf(request))
  if (!known.ok) throw refusals[known.why]
  return known
}

export function boardIdOf(request: Request): string {
  return String(request.params.id ?? '')
}

/** The bearer token, or undefined. */
export function bearerOf(request: Request): string | undefined {
  return /^Bearer ([A-Za-z0-9_-]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1]
}

export const boardUnknown = refusals.gone
export { refusals }
