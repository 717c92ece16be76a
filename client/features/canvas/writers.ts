import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { Member } from '../../../shared/members.ts'
import { type BoardDoc, boardDoc } from '../../../shared/schema/board.ts'
import { useRoom } from '../../sync/BoardSession.tsx'
import { peersIn } from '../../sync/presence.ts'
import { writesIn } from '../../sync/whereabouts.ts'

const nobody: readonly Member[] = []

/** Who else writes in this section now: in its text or on a thing in it. Renders again when that changes. */
export function useWriters(sectionId: string): readonly Member[] {
  const { doc, awareness } = useRoom('board')
  const store = useMemo(() => storeOf(awareness, doc), [awareness, doc])
  return useSyncExternalStore(
    store.subscribe,
    useCallback(() => store.get(sectionId), [store, sectionId]),
  )
}

type Writers = ReadonlyMap<string, readonly Member[]>

type Store = { readonly subscribe: (notify: () => void) => () => void; readonly get: (id: string) => readonly Member[] }

const stores = new WeakMap<Awareness, Store>()

function storeOf(awareness: Awareness, doc: Y.Doc): Store {
  const known = stores.get(awareness)
  if (known) return known
  const board = boardDoc(doc)
  const listeners = new Set<() => void>()
  let words = ''
  let now: Writers = new Map()
  const look = () => {
    const said = writingIn(awareness)
    if (said === words) return
    words = said
    const before = now
    now = writersIn(awareness, doc, board, before)
    if (now !== before) for (const notify of listeners) notify()
  }
  awareness.on('change', look)
  look()
  const store: Store = {
    subscribe: (notify) => {
      listeners.add(notify)
      return () => listeners.delete(notify)
    },
    get: (id) => now.get(id) ?? nobody,
  }
  stores.set(awareness, store)
  return store
}

/** All that tells who writes where, as one comparable word: pointers and drags come by here far more often. */
function writingIn(awareness: Awareness): string {
  const writing = [...awareness.getStates()].flatMap(([id, { editing, cursor, member }]) =>
    (editing || cursor) && id !== awareness.clientID ? [[id, editing, cursor, member]] : [],
  )
  return JSON.stringify(writing)
}

function writersIn(awareness: Awareness, doc: Y.Doc, board: BoardDoc, before: Writers): Writers {
  const now = new Map<string, Member[]>()
  for (const peer of peersIn(awareness)) {
    const section = writesIn(peer, { doc, board })
    if (section === null) continue
    const there = now.get(section) ?? []
    if (!there.some(({ id }) => id === peer.member.id)) now.set(section, [...there, peer.member])
  }
  const settled = new Map([...now].map(([id, writers]) => [id, keepIfSame(before.get(id), writers)]))
  const isSame = settled.size === before.size && [...settled].every(([id, writers]) => writers === before.get(id))
  return isSame ? before : settled
}

function keepIfSame(before: readonly Member[] | undefined, now: readonly Member[]): readonly Member[] {
  return before && JSON.stringify(before) === JSON.stringify(now) ? before : now
}
