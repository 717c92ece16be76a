import { inOrder } from '../../../shared/rules/order.ts'
import { orderBetween } from '../../../shared/rules/orderBetween.ts'

export type Way = 'earlier' | 'later'

/** Where a section comes when it goes one on in the order; `at` counts from 1. Null at the end of the row. */
export function orderMove(
  sections: ReadonlyMap<string, { readonly order: string }>,
  id: string,
  way: Way,
): { readonly order: string; readonly at: number } | null {
  const row = inOrder(sections)
  const from = row.findIndex(([one]) => one === id)
  const to = way === 'earlier' ? from - 1 : from + 1
  if (from < 0 || to < 0 || to >= row.length) return null
  const others = row.toSpliced(from, 1)
  const order = orderBetween(others[to - 1]?.[1].order ?? null, others[to]?.[1].order ?? null)
  return { order, at: to + 1 }
}
