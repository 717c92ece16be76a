import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/** A fractional index between two others; null is the open end. */
export function orderBetween(before: string | null, after: string | null): string {
  // Two people may have put something at the same place at once: then there is no room between, so go after.
  if (before !== null && after !== null && before >= after) return generateKeyBetween(before, null)
  return generateKeyBetween(before, after)
}

/** `count` indexes, evenly spread, in order; after another one, if there is any. */
export function ordersFor(count: number, after: string | null = null): readonly string[] {
  return generateNKeysBetween(after, null, count)
}

/** Whether something can be put before and after it: clients would stumble over an index that only looks like one. */
export function isOrder(text: string): boolean {
  try {
    orderBetween(text, null)
    orderBetween(null, text)
    return true
  } catch {
    return false
  }
}
