import type { Box } from '../../../shared/rules/placement.ts'
import type { BoardDoc, Group } from '../../../shared/schema/board.ts'
import { type Item, itemsOn } from '../../sync/items.ts'
import type { Point } from './geometry.ts'

/** What a group's frame leaves around its members, and above them for its title. */
export const GROUP_EDGE = 14
export const GROUP_HEAD = 36

/** The frame around each group that has members to be seen, by its id; none around what is left alone. */
export function groupBoxes(
  groups: ReadonlyMap<string, Group>,
  items: readonly Item[],
  carried: ReadonlyMap<string, Point>,
): readonly (readonly [id: string, box: Box])[] {
  const members = new Map<string, Box[]>()
  for (const { id, record } of items) {
    if (record.group === null || groups.get(record.group)?.deletedAt !== null) continue
    const box = { at: carried.get(id) ?? record.at, size: record.size }
    const known = members.get(record.group)
    if (known) known.push(box)
    else members.set(record.group, [box])
  }
  return [...members].flatMap(([id, boxes]) => (boxes.length > 1 ? [[id, framed(around(boxes))] as const] : []))
}

/** The smallest box that holds all of these. */
export function around(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { at, size } of boxes) {
    left = Math.min(left, at[0])
    top = Math.min(top, at[1])
    right = Math.max(right, at[0] + size[0])
    bottom = Math.max(bottom, at[1] + size[1])
  }
  return { at: [left, top], size: [right - left, bottom - top] }
}

/** A group's frame around the box that its members fill. */
export function framed({ at, size }: Box): Box {
  return {
    at: [at[0] - GROUP_EDGE, at[1] - GROUP_HEAD],
    size: [size[0] + 2 * GROUP_EDGE, size[1] + GROUP_HEAD + GROUP_EDGE],
  }
}

/** The frame around one group as it lies now; null while there is none to be seen. */
export function boxOfGroup(board: BoardDoc, id: string): Box | null {
  const group = board.groups.get(id)
  return group ? (groupBoxes(new Map([[id, group]]), itemsOn(board), new Map())[0]?.[1] ?? null) : null
}
