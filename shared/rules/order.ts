type Ordered = { readonly order: string }

/** Records by their order; equal orders by id, so that every screen agrees. */
export function inOrder<T extends Ordered>(
  records: ReadonlyMap<string, T>,
): readonly (readonly [id: string, record: T])[] {
  return [...records].sort(([idA, a], [idB, b]) =>
    a.order === b.order ? compare(idA, idB) : compare(a.order, b.order),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
