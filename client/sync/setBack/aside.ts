import * as idb from 'lib0/indexeddb'
import * as Y from 'yjs'
import type { RoomKind } from '../../../shared/rooms.ts'
import { browserShelf } from '../../storage.ts'
import { asideName } from './isSetAside.ts'

/** Kept for so long, in milliseconds: nobody comes back to a whiteboard after a quarter of a year for words that are gone. */
const KEPT_MS = 90 * 86_400_000

/** What one room held on this device when the server had been set back to an earlier state. */
export type Aside = {
  readonly boardId: string
  readonly kind: RoomKind
  readonly memberId: string
  /** Milliseconds since 1970, by this device's clock. */
  readonly at: number
  readonly state: Uint8Array
  /** What of it the server did not have when it was last looked at, in plain lines. */
  readonly left: string
  /** The server did not know the member any more: what is theirs comes back once they have joined anew. */
  readonly isUnknown: boolean
}

type Place = Pick<Aside, 'boardId' | 'kind' | 'memberId'>

const keyOf = ({ boardId, kind, memberId }: Place) => `${boardId}/${kind}/${memberId}`
/** What this page has set aside, also where the browser keeps no databases for us. */
const inMemory = new Map<string, Aside>()

const listeners = new Set<() => void>()

/** Calls back when this page has set something aside, until the returned function is called. */
export function onSetAside(notify: () => void): () => void {
  listeners.add(notify)
  return () => listeners.delete(notify)
}

/** Keeps it on this device, with what is kept of the same room from before. Resolves once it would survive a crash. */
export async function setAside(aside: Aside): Promise<void> {
  const key = keyOf(aside)
  const before = (await asidesOf(aside.boardId)).find((other) => keyOf(other) === key)
  const kept = before ? { ...aside, state: Y.mergeUpdates([before.state, aside.state]) } : aside
  browserShelf.set(asideName(aside.boardId), 'kept')
  inMemory.set(key, kept)
  await onShelf(aside.boardId, (shelf) => idb.rtop(shelf.put(kept, key)))
  for (const notify of listeners) notify()
}

/** All that is kept of a board. What is too old goes. */
export async function asidesOf(boardId: string): Promise<readonly Aside[]> {
  const onDevice = ((await onShelf(boardId, (shelf) => idb.getAll(shelf))) ?? []) as readonly Aside[]
  const all = new Map([...onDevice, ...inMemory.values()].map((aside) => [keyOf(aside), aside]))
  const old = [...all].filter(([, { at }]) => at < Date.now() - KEPT_MS)
  for (const [key] of old) {
    all.delete(key)
    await onShelf(boardId, (shelf) => idb.del(shelf, key))
  }
  return [...all.values()].filter((aside) => aside.boardId === boardId)
}

/** Deletes it from this device. */
export async function letGo(aside: Place): Promise<void> {
  inMemory.delete(keyOf(aside))
  await onShelf(aside.boardId, (shelf) => idb.del(shelf, keyOf(aside)))
  if ((await asidesOf(aside.boardId)).length > 0) return
  browserShelf.remove(asideName(aside.boardId))
  await idb.deleteDB(asideName(aside.boardId)).catch(() => {})
}

/** Deletes all that is kept of a board. */
export async function letAllGo(boardId: string): Promise<void> {
  for (const aside of await asidesOf(boardId)) await letGo(aside)
}

/** Undefined where the browser keeps nothing for us: no databases, as in some private windows, or no room for more. */
async function onShelf<T>(boardId: string, use: (shelf: IDBObjectStore) => Promise<T>): Promise<T | undefined> {
  try {
    const db = await idb.openDB(asideName(boardId), (made) => idb.createStores(made, [['asides']]))
    try {
      const [shelf] = idb.transact(db, ['asides']) as [IDBObjectStore]
      const stored = committed(shelf.transaction)
      const done = await use(shelf)
      await stored
      return done
    } finally {
      db.close()
    }
  } catch {
    // Every browser words its refusal differently. What matters is in memory, too, for as long as the page is open.
    return undefined
  }
}

/** A request is answered before its transaction is on the disk. */
function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('This device kept nothing.'))
  })
}
