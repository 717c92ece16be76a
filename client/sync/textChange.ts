/** One replacement in a text: at `at`, `deleted` letters give way to `inserted`. Places are UTF-16, as in a text field. */
export type TextChange = { readonly at: number; readonly deleted: number; readonly inserted: string }

/** A step of a Yjs text event. */
export type TextStep = { readonly retain?: number; readonly delete?: number; readonly insert?: unknown }

/**
 * What turns `before` into `after`, as small as it can be; null when nothing changed. Where several places would do, as
 * for one more "a" in "aaa", it is the one that ends at `caret`: where the person typed.
 */
export function changeBetween(before: string, after: string, caret: number): TextChange | null {
  if (before === after) return null
  const tailMax = Math.min(before.length, after.length, Math.max(0, after.length - caret))
  let tail = 0
  while (tail < tailMax && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const headMax = Math.min(before.length, after.length) - tail
  let head = 0
  while (head < headMax && before[head] === after[head]) head++
  while (head + tail < Math.min(before.length, after.length) && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  if (splitsPair(before, head) || splitsPair(after, head)) head--
  if (splitsPair(before, before.length - tail) || splitsPair(after, after.length - tail)) tail--
  return { at: head, deleted: before.length - tail - head, inserted: after.slice(head, after.length - tail) }
}

/** Where a place in a text is after `steps` were made to it. What is inserted right at it goes behind it. */
export function placeAfter(steps: readonly TextStep[], place: number): number {
  let from = 0
  let to = place
  for (const step of steps) {
    if (from > place) break
    if (step.retain !== undefined) from += step.retain
    else if (step.delete !== undefined) {
      to -= Math.max(0, Math.min(step.delete, place - from))
      from += step.delete
    } else if (typeof step.insert === 'string' && from < place) to += step.insert.length
  }
  return to
}

/** The same change, made to the text as it is after `steps`. */
export function changeAfter(steps: readonly TextStep[], change: TextChange): TextChange {
  const at = placeAfter(steps, change.at)
  return { ...change, at, deleted: Math.max(0, placeAfter(steps, change.at + change.deleted) - at) }
}

/** Whether a cut at `at` would part the two halves of one character, which Yjs would then spoil. */
function splitsPair(text: string, at: number): boolean {
  return at > 0 && /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '')
}
