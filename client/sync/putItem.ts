import type { BoardDoc } from '../../shared/schema/board.ts'
import { type ItemKind, type ItemRecord, itemsOn, recordsOf } from './items.ts'
import { newId } from './newId.ts'

/** Puts something new on the board, above all else that lies there. Returns its id. */
export function putItem(
  board: BoardDoc,
  kind: ItemKind,
  author: string,
  fields: Partial<Record<string, unknown>> & Pick<ItemRecord, 'at' | 'size' | 'section'>,
): string {
  const id = newId()
  const layer = itemsOn(board).reduce((highest, { record }) => Math.max(highest, record.layer), 0)
  recordsOf(board, kind).put(id, { group: null, layer, author, createdAt: Date.now(), deletedAt: null, ...fields })
  return id
}
