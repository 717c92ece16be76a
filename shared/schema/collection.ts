import * as Y from 'yjs'
import type * as z from 'zod/mini'
import type { RecordShape } from './shapes.ts'

/** Records of one kind in a document: a root Y.Map of id → Y.Map. Snapshots are frozen plain values, stable until changed. */
export type Collection<T> = {
  /** What its records are read through. */
  readonly schema: z.ZodMiniType<T>
  readonly get: (id: string) => T | undefined
  /** Ids of the valid records, sorted, in an array that stays the same while the set does. */
  readonly ids: () => readonly string[]
  readonly all: () => ReadonlyMap<string, T>
  /** Calls back when this record changes. Returns the way to stop. */
  readonly subscribe: (id: string, notify: () => void) => () => void
  /** Calls back once per transaction in which any record changed. */
  readonly subscribeAll: (notify: () => void) => () => void
  readonly put: (id: string, record: Partial<Record<keyof T, unknown>>) => void
  readonly patch: (id: string, fields: Partial<Record<keyof T, unknown>>) => void
  readonly delete: (id: string) => void
  /** The shared text under a record's field, to bind an editor to; undefined while the record is not there. */
  readonly text: (id: string, field: keyof T & string) => Y.Text | undefined
  readonly rich: (id: string, field: string) => Y.XmlFragment | undefined
}

const opened = new WeakMap<Y.Doc, Map<string, Collection<unknown>>>()

/** The records `name` of `doc`, read through `schema`: an invalid record reads as absent. The same object for each call. */
export function collection<T>(
  doc: Y.Doc,
  name: string,
  schema: z.ZodMiniType<T>,
  shape: RecordShape = {},
): Collection<T> {
  const known = opened.get(doc) ?? new Map<string, Collection<unknown>>()
  opened.set(doc, known)
  const made = known.get(name) ?? open(doc, name, schema, shape)
  known.set(name, made)
  return made as Collection<T>
}

function open<T>(doc: Y.Doc, name: string, schema: z.ZodMiniType<T>, shape: RecordShape): Collection<T> {
  const root = doc.getMap<Y.Map<unknown>>(name)
  const snapshots = new Map<string, T | undefined>()
  const perRecord = new Map<string, Set<() => void>>()
  const perAny = new Set<() => void>()
  let everything: ReadonlyMap<string, T> | undefined
  let sorted: readonly string[] = []

  root.observeDeep((events) => {
    const touched = changedIds(events)
    for (const id of touched) snapshots.delete(id)
    everything = undefined
    for (const id of touched) for (const notify of perRecord.get(id) ?? []) notify()
    for (const notify of perAny) notify()
  })

  const get = (id: string): T | undefined => {
    if (!snapshots.has(id)) snapshots.set(id, read(root.get(id), schema))
    return snapshots.get(id)
  }
  const all = (): ReadonlyMap<string, T> => {
    everything ??= new Map(
      [...root.keys()].flatMap((id) => ((record) => (record === undefined ? [] : [[id, record] as const]))(get(id))),
    )
    return everything
  }
  const ids = (): readonly string[] => {
    const now = [...all().keys()].sort()
    if (now.length !== sorted.length || now.some((id, at) => id !== sorted[at])) sorted = now
    return sorted
  }

  return {
    schema,
    get,
    all,
    ids,
    subscribe: (id, notify) => {
      const listeners = perRecord.get(id) ?? new Set()
      perRecord.set(id, listeners.add(notify))
      return () => {
        listeners.delete(notify)
        if (listeners.size === 0) perRecord.delete(id)
      }
    },
    subscribeAll: (notify) => {
      perAny.add(notify)
      return () => perAny.delete(notify)
    },
    put: (id, record) => doc.transact(() => root.set(id, build(record, shape))),
    patch: (id, fields) =>
      doc.transact(() => {
        const record = root.get(id)
        if (record) for (const [field, value] of Object.entries(fields)) record.set(field, value)
      }),
    delete: (id) => doc.transact(() => root.delete(id)),
    text: (id, field) => sharedField(root.get(id), field, Y.Text),
    rich: (id, field) => sharedField(root.get(id), field, Y.XmlFragment),
  }
}

function changedIds(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const event of events) {
    if (event.path.length > 0) ids.add(String(event.path[0]))
    else for (const id of event.keys.keys()) ids.add(id)
  }
  return ids
}

function read<T>(record: unknown, schema: z.ZodMiniType<T>): T | undefined {
  if (!(record instanceof Y.Map)) return undefined
  const plain: Record<string, unknown> = Object.create(null)
  for (const [field, value] of record.entries()) if (!(value instanceof Y.XmlFragment)) plain[field] = plainly(value)
  const parsed = schema.safeParse({ ...plain })
  return parsed.success ? Object.freeze(parsed.data) : undefined
}

function plainly(value: unknown): unknown {
  return value instanceof Y.Text ? value.toString() : value
}

function build(record: object, shape: RecordShape): Y.Map<unknown> {
  const made = new Y.Map<unknown>()
  // What is null reads the same when it is absent, and then nobody has to send, keep and read it.
  for (const [field, value] of Object.entries(record)) if (!(field in shape) && value !== null) made.set(field, value)
  for (const [field, kind] of Object.entries(shape))
    made.set(
      field,
      kind === 'rich' ? new Y.XmlFragment() : new Y.Text(String((record as Record<string, unknown>)[field] ?? '')),
    )
  return made
}

function sharedField<K>(record: unknown, field: string, kind: new () => K): K | undefined {
  const value = record instanceof Y.Map ? record.get(field) : undefined
  return value instanceof kind ? value : undefined
}
