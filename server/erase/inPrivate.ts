import * as Y from 'yjs'
import { partsOf } from '../../shared/rules/entry.ts'

/**
 * Deletes what `member` wrote, chose and said in a private room, as its owner or as somebody without a device for whom
 * the owner writes or wrote. True when nothing is left.
 */
export function eraseInPrivate(doc: Y.Doc, owner: string | null, member: string): boolean {
  let left = 0
  for (const name of doc.share.keys()) {
    const root = doc.getMap(name)
    for (const [entry, record] of root.entries())
      if (whoseIs(name, entry, record) === (member === owner ? null : member)) root.delete(entry)
      else left++
  }
  return left === 0
}

/** Whose a record is; null: the room owner's own. */
function whoseIs(root: string, entry: string, record: unknown): string | null {
  if (root === 'handedOn') return entry
  // Named for whom it was asked: it is who asked it all the same.
  if (root === 'vibes') return null
  const said: unknown = record instanceof Y.Map ? record.get('whose') : null
  return typeof said === 'string' ? said : partsOf(entry).whose
}
