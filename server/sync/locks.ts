import * as Y from 'yjs'
import type { Section } from '../../shared/schema/stage.ts'
import type { Glance } from './glance.ts'
import type { Room } from './room.ts'

/** What only facilitators may change: things by their id, and all that lies in some sections. */
export type Locked = {
  readonly items: ReadonlyMap<string, unknown>
  readonly sections: ReadonlyMap<string, Section>
}

export const nothingLocked: Locked = { items: new Map(), sections: new Map() }

/** A plain field as it was before it was changed; undefined where there was none. */
type Before = { readonly record: Y.Map<unknown>; readonly field: string; readonly value: unknown }

/** A record that was added to a locked section. */
type Added = { readonly record: Y.Map<unknown>; readonly section: Section }

/** Below a section, in board pixels: as far apart as notes are. */
const GAP = 24

// Every frame asks, and sections change rarely; they come in the same map until then.
const known = new WeakMap<ReadonlyMap<string, Section>, ReadonlyMap<string, Section>>()

export function lockedOn({ locks, sections }: Pick<Glance, 'locks' | 'sections'>): Locked {
  const all = sections.all()
  const locked = known.get(all) ?? new Map([...all].filter(([, section]) => section.locked))
  known.set(all, locked)
  return { items: locks.all(), sections: locked }
}

/**
 * Lets `take` change the document, and puts back at once what that did to locked things, to be stored and told with it.
 * To refuse it would hold back everything else that somebody wrote, perhaps before they could know of the lock.
 * Words written in a locked thing or section stay: nothing that people typed is taken back. For the same reason a new
 * thing in a locked section stays as it is, but lies below the section.
 */
export function keepLocked(room: Room, locked: Locked, take: () => void): void {
  if (locked.items.size === 0 && locked.sections.size === 0) return take()
  const before: Before[] = []
  const added: Added[] = []
  const look = (transaction: Y.Transaction): void => {
    for (const [type, fields] of transaction.changed) {
      if (!(type instanceof Y.Map)) continue
      if (type._item === null) added.push(...addedTo(type, fields, transaction, locked))
      else before.push(...changedIn(type, fields, transaction, locked))
    }
  }
  room.doc.on('afterTransaction', look)
  try {
    take()
  } finally {
    room.doc.off('afterTransaction', look)
  }
  if (before.length + added.length === 0 || room.log.isBroken) return
  room.write(() => {
    before.forEach(putBack)
    added.forEach(putBelow)
  })
}

/** What was changed of a record that is locked, or lay in a locked section, or was moved into one. */
function changedIn(
  record: Y.Map<unknown>,
  fields: Set<unknown>,
  transaction: Y.Transaction,
  { items, sections }: Locked,
): readonly Before[] {
  const id = idOf(record)
  if (id === undefined) return []
  const changed = fieldsBefore(record, transaction, fields)
  const section = record.get('section')
  const was = changed.find(({ field }) => field === 'section')?.value ?? section
  const isLocked = items.has(id) || sections.has(id) || sections.has(String(section)) || sections.has(String(was))
  return isLocked ? changed : []
}

/** A record lies right under a root, by its id. */
function idOf({ _item: item }: Y.Map<unknown>): string | undefined {
  if (!item || item.parentSub === null || !(item.parent instanceof Y.AbstractType)) return undefined
  return item.parent._item === null ? item.parentSub : undefined
}

/** The records new under a root that say they lie in a locked section. */
function addedTo(
  root: Y.Map<unknown>,
  fields: Set<unknown>,
  transaction: Y.Transaction,
  { sections }: Locked,
): readonly Added[] {
  if (sections.size === 0) return []
  return [...new Y.YMapEvent(root, transaction, fields).keys.keys()].flatMap((id) => {
    const record = root.get(id)
    const section = record instanceof Y.Map ? sections.get(String(record.get('section'))) : undefined
    return record instanceof Y.Map && section ? [{ record, section }] : []
  })
}

function fieldsBefore(record: Y.Map<unknown>, transaction: Y.Transaction, fields: Set<unknown>): readonly Before[] {
  const { keys } = new Y.YMapEvent(record, transaction, fields)
  return [...keys].map(([field, { oldValue }]) => ({ record, field, value: oldValue }))
}

function putBack({ record, field, value }: Before): void {
  if (value === undefined) record.delete(field)
  else record.set(field, value)
}

function putBelow({ record, section: { at, size } }: Added): void {
  const place: unknown = record.get('at')
  const across = Array.isArray(place) && typeof place[0] === 'number' ? place[0] : at[0]
  record.set('section', null)
  record.set('at', [across, at[1] + size[1] + GAP])
}
