import type { Point } from './geometry.ts'
import { type BoardNode, itemNode, type Layout, LOWEST, layOut } from './nodes.ts'
import { recordsIn } from './recordsIn.ts'

const places = new WeakMap<readonly BoardNode[], ReadonlyMap<string, number>>()

/** Where in the list each node stands. */
function placesIn(nodes: readonly BoardNode[]): ReadonlyMap<string, number> {
  const known = places.get(nodes) ?? new Map(nodes.map(({ id }, at) => [id, at]))
  places.set(nodes, known)
  return known
}

/** The same nodes where only what others carry has moved since `before`: nothing else is looked at. */
export function carry(nodes: BoardNode[], layout: Layout, before: ReadonlyMap<string, Point>): BoardNode[] {
  const touched = new Set([...before.keys(), ...layout.carried.keys()])
  const at = placesIn(nodes)
  const items = recordsIn(layout.items)
  let now: BoardNode[] | undefined
  for (const id of touched) {
    const place = at.get(id)
    const node = place === undefined ? undefined : nodes[place]
    const item = items.get(id)
    if (place === undefined || !node || !item) continue
    // The frame of a group goes along with its members.
    if (item.record.group !== null) return layOut(nodes, layout)
    const carried = layout.carried.get(id)
    const lie = { carried, zIndex: node.zIndex ?? LOWEST, isLocked: node.draggable === false }
    const moved = itemNode(node, item, lie)
    if (moved === node) continue
    now ??= [...nodes]
    now[place] = moved
  }
  if (!now) return nodes
  places.set(now, at)
  return now
}
