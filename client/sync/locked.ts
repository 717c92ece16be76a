import type { Role } from '../../shared/members.ts'
import type { BoardDoc } from '../../shared/schema/board.ts'
import type { StageDoc } from '../../shared/schema/stage.ts'
import { itemOf } from './items.ts'

type Where = { readonly board: BoardDoc; readonly stage: Pick<StageDoc, 'locks' | 'sections'> }

/** Whether only facilitators may change this item: it is locked itself, or lies in a locked section. */
export function isLockedItem(id: string, { board, stage: { locks, sections } }: Where): boolean {
  if (locks.get(id) !== undefined) return true
  const section = itemOf(board, id)?.record.section ?? null
  return section !== null && sections.get(section)?.locked === true
}

/** Whether somebody of this role has to leave it as it is. The server puts back what a participant changes all the same. */
export function isLockedFor(role: Role, id: string, where: Where): boolean {
  return role !== 'facilitator' && isLockedItem(id, where)
}
