import * as Y from 'yjs'

/** One plain field of a record, before and after; null where there is nothing. A new record is one whose `deletedAt` came to be null. */
export type FieldChange = {
  readonly root: string
  readonly id: string
  readonly field: string
  readonly before: unknown
  readonly after: unknown
  /** The record did not exist before: taking it back means the Trash. */
  readonly isNew?: true
}

type Events = readonly Y.YEvent<Y.AbstractType<unknown>>[]

/** What one transaction did to the plain fields of the records in `root`. */
export function fieldChanges(root: string, events: Events): readonly FieldChange[] {
  return events.flatMap((event) => {
    if (!(event.target instanceof Y.Map)) return []
    const [id] = event.path
    const keys = [...event.changes.keys]
    if (id === undefined)
      return keys.flatMap(([made, { action }]): FieldChange[] =>
        action === 'add' ? [{ root, id: made, field: 'deletedAt', before: null, after: null, isNew: true }] : [],
      )
    return keys.map(([field, { oldValue }]) => ({
      ...{ root, id: String(id), field, before: oldValue ?? null },
      after: (event.target as Y.Map<unknown>).get(field) ?? null,
    }))
  })
}

/**
 * Sets each field back to what it was, where it still is what it was set to; what somebody has changed since is theirs.
 * Returns the changes that undo this, empty when nothing was left to take back. Call it inside a transaction.
 */
export function takeBack(doc: Y.Doc, changes: readonly FieldChange[]): readonly FieldChange[] {
  return changes.toReversed().flatMap(({ root, id, field, before, after, isNew }): FieldChange[] => {
    const record = doc.getMap<Y.Map<unknown>>(root).get(id)
    if (!record || !isSame(record.get(field) ?? null, after)) return []
    if (isNew && holdsOthers(record, doc.clientID)) return []
    const then = isNew ? Date.now() : before
    record.set(field, then)
    return [{ root, id, field, before: after, after: then }]
  })
}

/** Whether somebody else's words are somewhere in this. */
export function holdsOthers(type: Pick<Y.AbstractType<unknown>, '_start' | '_map'>, clientId: number): boolean {
  const inList = (first: Y.Item | null): boolean => {
    for (let item = first; item; item = item.right) if (isOthers(item, clientId)) return true
    return false
  }
  return (
    inList(type._start) ||
    [...type._map.values()].some((item) => item.content instanceof Y.ContentType && isOthers(item, clientId))
  )
}

function isOthers(item: Y.Item, clientId: number): boolean {
  if (item.deleted) return false
  if (item.content instanceof Y.ContentType) return holdsOthers(item.content.type, clientId)
  return item.content instanceof Y.ContentString && item.id.client !== clientId
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
