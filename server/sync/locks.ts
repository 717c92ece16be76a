import * as Y from 'yjs'
import type { Room } from './room.ts'

/** A plain field as it was before it was changed; undefined where there was none. */
type Before = { readonly record: Y.Map<unknown>; readonly field: string; readonly value: unknown }

/**
 * Lets `take` change the document, and puts back at once what that did to locked things, to be stored and told with it.
 * To refuse it would hold back everything else that somebody wrote, perhaps before they could know of the lock.
 * Words written in a locked thing stay: nothing that people typed is taken back.
 */
export function keepLocked(room: Room, locked: ReadonlyMap<string, unknown>, take: () => void): void {
  if (locked.size === 0) return take()
  const before: Before[] = []
  const look = (transaction: Y.Transaction): void => {
    for (const [type, fields] of transaction.changed)
      if (type instanceof Y.Map && isLocked(type, locked)) before.push(...fieldsBefore(type, transaction, fields))
  }
  room.doc.on('afterTransaction', look)
  try {
    take()
  } finally {
    room.doc.off('afterTransaction', look)
  }
  if (before.length > 0 && !room.broken) room.write(() => before.forEach(putBack))
}

/** A record lies right under a root, by its id. */
function isLocked({ _item: item }: Y.Map<unknown>, locked: ReadonlyMap<string, unknown>): boolean {
  if (!item || item.parentSub === null || !(item.parent instanceof Y.AbstractType)) return false
  return item.parent._item === null && locked.has(item.parentSub)
}

function fieldsBefore(record: Y.Map<unknown>, transaction: Y.Transaction, fields: Set<unknown>): readonly Before[] {
  const { keys } = new Y.YMapEvent(record, transaction, fields)
  return [...keys].map(([field, { oldValue }]) => ({ record, field, value: oldValue }))
}

function putBack({ record, field, value }: Before): void {
  if (value === undefined) record.delete(field)
  else record.set(field, value)
}
