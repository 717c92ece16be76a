import type { Item } from '../../sync/items.ts'

const records = new WeakMap<readonly Item[], ReadonlyMap<string, Item>>()

/** Items by their ids; the same map for the same list. */
export function recordsIn(items: readonly Item[]): ReadonlyMap<string, Item> {
  const known = records.get(items) ?? new Map(items.map((item) => [item.id, item]))
  records.set(items, known)
  return known
}
