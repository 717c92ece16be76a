import type { CloseReason } from '../../shared/closeCodes.ts'
import type { BoardRecord, MemberRecord, Store } from '../store/store.ts'
import { hashOf } from './keys.ts'

export type Authorized =
  | { readonly ok: true; readonly board: BoardRecord; readonly member: MemberRecord }
  /** `gone`: no such board. `unauthorized`: no such member. `revoked`: the link they came by was rotated. */
  | { readonly ok: false; readonly why: 'gone' | 'unauthorized' }
  /** They left or were removed; were not let in; or wait at the door. */
  | { readonly ok: false; readonly why: 'revoked' | NonNullable<MemberRecord['out']>; readonly member: MemberRecord }

/** With which reason the sockets of somebody are closed whose token opens nothing. */
export function reasonFor(why: Exclude<Authorized, { ok: true }>['why']): CloseReason {
  return why === 'refused' ? 'removed' : why
}

/** Who holds this token on this board. The one question behind every socket and every route that needs a member. */
export async function authorize(store: Store, boardId: string, token: string | undefined): Promise<Authorized> {
  const board = await store.findBoard({ id: boardId })
  if (!board) return { ok: false, why: 'gone' }
  const member = token ? await store.findMember(boardId, { tokenHash: hashOf(token) }) : undefined
  if (!member) return { ok: false, why: 'unauthorized' }
  const why = whyOut(board, member)
  return why ? { ok: false, why, member } : { ok: true, board, member }
}

/** Why a member's token opens nothing, if so. */
export function whyOut(
  board: BoardRecord,
  member: MemberRecord,
): 'revoked' | NonNullable<MemberRecord['out']> | undefined {
  return isCurrent(board, member) || member.out === 'removed' ? member.out : 'revoked'
}

/**
 * Whether the link a member came by is still the current one of their role. A role given by hand counts as let in by
 * that role's link as it was then: who gave it vouched for them, so they fall with it, not with the link they came by.
 * Whoever rotates their own link is saved
 * first and may be ahead of it for a moment, or for good when the rotation then fails.
 */
export function isCurrent(board: BoardRecord, member: MemberRecord): boolean {
  return member.keyAge >= board.keyAges[member.role]
}

/** Whether a member's token opens anything. */
export function isIn(board: BoardRecord, member: MemberRecord): boolean {
  return member.out === undefined && isCurrent(board, member)
}
