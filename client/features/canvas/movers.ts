import type { Box } from '../../../shared/rules/placement.ts'
import type { BoardDoc } from '../../../shared/schema/board.ts'
import { itemsOn } from '../../sync/items.ts'
import { sectionAt } from '../../sync/sectionAt.ts'
import { centre, type Point } from './geometry.ts'
import type { BoardNode } from './nodes.ts'

/** What moves when these nodes are dragged: with a frame all that it holds, with a member its group where `byGroup`. */
export function moversOf(dragged: readonly BoardNode[], board: BoardDoc, byGroup: boolean): ReadonlySet<string> {
  const movers = new Set(dragged.map(({ id }) => id))
  const held = new Set(dragged.flatMap(({ id, type }) => (type === 'section' || type === 'group' ? [id] : [])))
  const items = itemsOn(board)
  if (byGroup) for (const { id, record } of items) if (record.group !== null && movers.has(id)) held.add(record.group)
  for (const { id, record } of items)
    if ((record.group !== null && held.has(record.group)) || (record.section !== null && held.has(record.section)))
      movers.add(id)
  const stays = new Set(
    items.flatMap(({ id, record }) => (record.group !== null && !movers.has(id) ? [record.group] : [])),
  )
  for (const { record } of items) if (record.group !== null && !stays.has(record.group)) movers.add(record.group)
  return movers
}

/** The part of a thing that another covers, 0 to 1. */
export function covered({ at, size }: Box, by: Box): number {
  const width = Math.min(at[0] + size[0], by.at[0] + by.size[0]) - Math.max(at[0], by.at[0])
  const height = Math.min(at[1] + size[1], by.at[1] + by.size[1]) - Math.max(at[1], by.at[1])
  return width > 0 && height > 0 ? (width * height) / (size[0] * size[1]) : 0
}

/** What is on the board of a node: its place, and its size as drawn or, before that, as written. */
export function boxOfNode({ position, measured, width, height, initialWidth, initialHeight }: BoardNode): Box {
  return {
    at: [position.x, position.y],
    size: [measured?.width ?? width ?? initialWidth ?? 0, measured?.height ?? height ?? initialHeight ?? 0],
  }
}

type Sections = Parameters<typeof sectionAt>[0]

/** Where something lies at whole pixels, and in which section. */
export function placed({ at, size }: Box, sections: Sections): { readonly at: Point; readonly section: string | null } {
  const whole: Point = [Math.round(at[0]), Math.round(at[1])]
  return { at: whole, section: sectionAt(sections, centre({ at: whole, size })) }
}
