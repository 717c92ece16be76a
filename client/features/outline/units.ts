import type { Box } from '../../../shared/rules/placement.ts'
import type { BoardDoc } from '../../../shared/schema/board.ts'
import type { StageDoc } from '../../../shared/schema/stage.ts'
import { itemOf, itemsOn } from '../../sync/items.ts'
import { openFrame, type Unit } from './moves.ts'
import type { NodeKind, OutlineNode } from './outlineTree.ts'

const movable: ReadonlySet<NodeKind> = new Set(['note', 'figure', 'image', 'stroke', 'group', 'drawings'])

/** Whether it has a place of its own on the board. */
export function isMovable({ kind }: { readonly kind: NodeKind }): boolean {
  return movable.has(kind)
}

/** The ids of the items that a node stands for: itself, or what is in it. */
export function itemsIn({ kind, id, children }: OutlineNode): readonly string[] {
  if (!isMovable({ kind })) return []
  return kind === 'group' || kind === 'drawings' ? children.flatMap(itemsIn) : [id]
}

/** A node as what is moved as one. */
export function unitOf(board: BoardDoc, node: OutlineNode): Unit {
  return { id: node.id, boxes: boxesOf(board, itemsIn(node)) }
}

export function boxesOf(board: BoardDoc, ids: readonly string[]): ReadonlyMap<string, Box> {
  return new Map(
    ids.flatMap((id) => {
      const record = itemOf(board, id)?.record
      return record ? [[id, { at: record.at, size: record.size }]] : []
    }),
  )
}

/** A section as a place; for the open board, where there is room under everything. */
export function frameOf(stage: StageDoc, board: BoardDoc, section: string | null): Box {
  const frame = section === null ? undefined : stage.sections.get(section)
  return frame ?? openFrame([...stage.sections.all().values(), ...takenBy(board)])
}

/** What lies on the board, and so takes room. */
export function takenBy(board: BoardDoc, except: ReadonlySet<string> = new Set()): Box[] {
  return itemsOn(board).flatMap(({ id, record: { at, size } }) => (except.has(id) ? [] : [{ at, size }]))
}
