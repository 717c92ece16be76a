import { useCallback, useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type { Member } from '../../../shared/members.ts'
import { peersIn } from '../../sync/presence.ts'

/** Somebody else who has selected a note, or writes on it. */
export type Holder = { readonly member: Member; readonly isWriting: boolean }

const nobody: readonly Holder[] = []

/** Who else holds this note now, writers first. Renders again when that changes, and for nobody's pointer. */
export function useHolders(awareness: Awareness, noteId: string): readonly Holder[] {
  const store = storeOf(awareness)
  return useSyncExternalStore(
    store.subscribe,
    useCallback(() => store.get(noteId), [store, noteId]),
  )
}

type Store = { readonly subscribe: (notify: () => void) => () => void; readonly get: (id: string) => readonly Holder[] }

const stores = new WeakMap<Awareness, Store>()

function storeOf(awareness: Awareness): Store {
  const known = stores.get(awareness)
  if (known) return known
  const listeners = new Set<() => void>()
  let held = holdersIn(awareness, new Map())
  awareness.on('change', () => {
    const now = holdersIn(awareness, held)
    if (now === held) return
    held = now
    for (const notify of listeners) notify()
  })
  const store: Store = {
    subscribe: (notify) => {
      listeners.add(notify)
      return () => listeners.delete(notify)
    },
    get: (id) => held.get(id) ?? nobody,
  }
  stores.set(awareness, store)
  return store
}

type Held = ReadonlyMap<string, readonly Holder[]>

function holdersIn(awareness: Awareness, before: Held): Held {
  const now = new Map<string, Holder[]>()
  for (const { member, state } of peersIn(awareness)) {
    const writes = typeof state.editing === 'string' ? state.editing : null
    for (const id of new Set([...(writes === null ? [] : [writes]), ...idsIn(state.selected)]))
      now.set(id, [...(now.get(id) ?? []), { member, isWriting: id === writes }])
  }
  if (now.size === 0 && before.size === 0) return before
  const settled = new Map([...now].map(([id, holders]) => [id, keepIfSame(before.get(id), holders)]))
  const isSame = settled.size === before.size && [...settled].every(([id, holders]) => holders === before.get(id))
  return isSame ? before : settled
}

function keepIfSame(before: readonly Holder[] | undefined, now: readonly Holder[]): readonly Holder[] {
  const sorted = [...now].sort((a, b) => Number(b.isWriting) - Number(a.isWriting))
  return before && JSON.stringify(before) === JSON.stringify(sorted) ? before : sorted
}

function idsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
}
