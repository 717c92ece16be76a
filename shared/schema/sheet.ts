import type * as Y from 'yjs'
import type * as z from 'zod/mini'

/** One record that a document has exactly once, such as the session or the timer: a root Y.Map of plain fields. */
export type Sheet<T> = {
  /** What its fields are read through. */
  readonly schema: z.ZodMiniType<T>
  /** A frozen snapshot, stable until changed; the schema's defaults stand for what is not there yet. */
  readonly get: () => T
  readonly subscribe: (notify: () => void) => () => void
  readonly patch: (fields: Partial<T>) => void
}

const opened = new WeakMap<Y.Doc, Map<string, Sheet<unknown>>>()

/** The sheet `name` of `doc`. `schema` must accept an empty object: every field needs a default. The same object for each call. */
export function sheet<T>(doc: Y.Doc, name: string, schema: z.ZodMiniType<T>): Sheet<T> {
  const known = opened.get(doc) ?? new Map<string, Sheet<unknown>>()
  opened.set(doc, known)
  const made = known.get(name) ?? open(doc, name, schema)
  known.set(name, made)
  return made as Sheet<T>
}

function open<T>(doc: Y.Doc, name: string, schema: z.ZodMiniType<T>): Sheet<T> {
  const root = doc.getMap<unknown>(name)
  const listeners = new Set<() => void>()
  let snapshot: T | undefined

  root.observe(() => {
    snapshot = undefined
    for (const notify of listeners) notify()
  })

  return {
    schema,
    get: () => {
      snapshot ??= Object.freeze(schema.parse(Object.fromEntries(root.entries())))
      return snapshot as T
    },
    subscribe: (notify) => {
      listeners.add(notify)
      return () => listeners.delete(notify)
    },
    patch: (fields) =>
      doc.transact(() => {
        for (const [field, value] of Object.entries(fields)) root.set(field, value)
      }),
  }
}
