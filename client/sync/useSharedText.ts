import { useCallback } from 'react'
import type * as Y from 'yjs'
import type { Collection } from '../../shared/schema/collection.ts'
import { useRecord } from './useRecord.ts'

/**
 * A record's shared text, for an ordinary field. Setting it writes only the letters that changed, so two people's words
 * both stay. `make` puts the record there when the first letter is typed.
 */
export function useSharedText<T extends { readonly text: string }>(
  records: Collection<T>,
  id: string,
  make?: () => void,
): readonly [text: string, setText: (text: string) => void] {
  const record = useRecord(records, id)
  const setText = useCallback(
    (text: string) => {
      if (records.get(id) === undefined) make?.()
      const shared = records.text(id, 'text')
      if (shared) rewrite(shared, text)
    },
    [records, id, make],
  )
  return [record?.text ?? '', setText]
}

/** Makes `shared` read `text` by one deletion and one insertion between what stays the same at both ends. */
export function rewrite(shared: Y.Text, text: string): void {
  const before = shared.toString()
  if (before === text) return
  const shorter = Math.min(before.length, text.length)
  let head = 0
  while (head < shorter && before[head] === text[head]) head++
  if (splitsPair(before, head) || splitsPair(text, head)) head--
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === text[text.length - 1 - tail]) tail++
  if (splitsPair(before, before.length - tail) || splitsPair(text, text.length - tail)) tail--
  const change = () => {
    if (before.length - tail > head) shared.delete(head, before.length - tail - head)
    if (text.length - tail > head) shared.insert(head, text.slice(head, text.length - tail))
  }
  if (shared.doc) shared.doc.transact(change)
  else change()
}

/** Whether a cut at `at` would part the two halves of one character, which Yjs would then spoil. */
function splitsPair(text: string, at: number): boolean {
  return at > 0 && /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '')
}
