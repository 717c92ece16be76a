import { useCallback, useSyncExternalStore } from 'react'
import type { Collection } from '../../shared/schema/collection.ts'

type Said = { readonly about: string; readonly createdAt: number; readonly deletedAt: number | null }
export type Entry<T> = readonly [id: string, record: T]

type Index<T> = {
  readonly of: (about: string) => readonly Entry<T>[]
  readonly subscribe: (about: string, notify: () => void) => () => void
}

const none: readonly never[] = []
const indexes = new WeakMap<object, Index<Said>>()

/**
 * What was said about one thing and not taken back, oldest first. Whoever shows it renders again when that changes, and
 * for nothing else: a thousand notes may ask at once.
 */
export function useAbout<T extends Said>(records: Collection<T>, about: string): readonly Entry<T>[] {
  const subscribe = useCallback((notify: () => void) => onAbout(records, about, notify), [records, about])
  return useSyncExternalStore(subscribe, () => entriesAbout(records, about))
}

/** The same for whoever asks once; the same array until it changes. */
export function entriesAbout<T extends Said>(records: Collection<T>, about: string): readonly Entry<T>[] {
  return indexOf(records).of(about)
}

/** Calls back when what was said about one thing changes. Returns the way to stop. */
export function onAbout<T extends Said>(records: Collection<T>, about: string, notify: () => void): () => void {
  return indexOf(records).subscribe(about, notify)
}

function indexOf<T extends Said>(records: Collection<T>): Index<T> {
  const known = indexes.get(records) ?? index(records)
  indexes.set(records, known)
  return known as Index<T>
}

function index<T extends Said>(records: Collection<T>): Index<T> {
  let now = gathered(records)
  const listeners = new Map<string, Set<() => void>>()
  records.subscribeAll(() => {
    const before = now
    now = gathered(records)
    for (const about of new Set([...before.keys(), ...now.keys()])) {
      const [then, entries] = [before.get(about) ?? none, now.get(about) ?? none]
      if (isSame(then, entries)) now.set(about, then as Entry<T>[])
      else for (const notify of listeners.get(about) ?? []) notify()
    }
  })
  return {
    of: (about) => now.get(about) ?? none,
    subscribe: (about, notify) => {
      const heard = listeners.get(about) ?? new Set()
      listeners.set(about, heard.add(notify))
      return () => {
        heard.delete(notify)
        if (heard.size === 0) listeners.delete(about)
      }
    },
  }
}

function gathered<T extends Said>(records: Collection<T>): Map<string, Entry<T>[]> {
  const found = new Map<string, Entry<T>[]>()
  for (const entry of records.all()) {
    const { about, deletedAt } = entry[1]
    if (deletedAt !== null) continue
    const entries = found.get(about)
    if (entries) entries.push(entry)
    else found.set(about, [entry])
  }
  for (const entries of found.values())
    entries.sort(([idA, a], [idB, b]) => a.createdAt - b.createdAt || (idA < idB ? -1 : 1))
  return found
}

function isSame<T>(a: readonly Entry<T>[], b: readonly Entry<T>[]): boolean {
  return a.length === b.length && a.every(([id, record], at) => id === b[at]?.[0] && record === b[at]?.[1])
}
