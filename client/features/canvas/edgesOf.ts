import type { Link } from '../../../shared/schema/drawn.ts'
import type { BoardEdge, Layout } from './nodes.ts'
import { recordsIn } from './recordsIn.ts'

// What a link says stands beside its line.
const onlyDrawn = { 'aria-hidden': true } as const
const still = { selectable: false, focusable: false } as const

/** The links to be seen: those whose two ends are on the canvas. Ones that did not change are the same objects as `before`. */
export function edgesOf(
  before: BoardEdge[],
  links: ReadonlyMap<string, Link>,
  { items, sections }: Pick<Layout, 'items' | 'sections'>,
): BoardEdge[] {
  const known = new Map(before.map((edge) => [edge.id, edge]))
  const on = recordsIn(items)
  const isSeen = (id: string) => {
    const item = on.get(id)
    return item !== undefined && !sections.get(item.record.section ?? '')?.collapsed
  }
  const now = [...links].flatMap(([id, { from, to, deletedAt }]): BoardEdge[] => {
    if (deletedAt !== null || !isSeen(from) || !isSeen(to)) return []
    const edge = known.get(id)
    if (edge?.source === from && edge.target === to) return [edge]
    return [{ id, type: 'link', source: from, target: to, zIndex: 1, ...still, domAttributes: onlyDrawn }]
  })
  const isSame = now.length === before.length && now.every((edge, at) => edge === before[at])
  return isSame ? before : now
}
