import type { Box } from '../../../shared/rules/placement.ts'
import type { Item } from '../../sync/items.ts'
import { type Point, shared } from './geometry.ts'

const GAP = 12

/** Where a thing of this size goes that joins another: at the first side of it that is free, else to its right. */
export function besideOf(other: Item, size: Point, items: readonly Item[], leaving: readonly string[]): Point {
  const { at, size: around } = other.record
  const sides: readonly Point[] = [
    [at[0] + around[0] + GAP, at[1]],
    [at[0], at[1] + around[1] + GAP],
    [at[0] - size[0] - GAP, at[1]],
    [at[0], at[1] - size[1] - GAP],
  ]
  const staying = items.filter(({ id, kind }) => kind !== 'stroke' && !leaving.includes(id))
  const isFree = (place: Point) => !staying.some(({ record }) => shared({ at: place, size }, record) !== null)
  return sides.find(isFree) ?? sides[0] ?? at
}

/** Of the notes that were put down, those of which a part lies under something else: what one puts down lies on top. */
export function hiddenNotes(items: readonly Item[], down: ReadonlySet<string>): readonly string[] {
  const others = items.filter(({ id }) => !down.has(id))
  return items.flatMap((item) => {
    if (item.kind !== 'note' || !down.has(item.id)) return []
    const isHidden = others.some((other) => isAbove(other, item) && shared(other.record, item.record as Box) !== null)
    return isHidden ? [item.id] : []
  })
}

function isAbove({ id, record }: Item, than: Item): boolean {
  return (record.layer - than.record.layer || record.createdAt - than.record.createdAt || (id < than.id ? -1 : 1)) > 0
}
