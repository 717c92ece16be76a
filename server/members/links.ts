import type { Role } from '../../shared/members.ts'
import type { BoardRecord } from '../store/store.ts'

/** What stands in place of a key's hash while a role has no link; no hash is empty. */
export const NO_LINK = ''

export function hasLink(board: BoardRecord, role: Role): boolean {
  return board.keyHashes[role] !== NO_LINK
}
