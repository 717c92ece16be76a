import * as idb from 'lib0/indexeddb'
import { IndexeddbPersistence, storeState } from 'y-indexeddb'
import type * as Y from 'yjs'
import type { RoomKind } from '../../shared/rooms.ts'
import { browserShelf } from '../storage.ts'
import { Debt, type Owed } from './debt.ts'
import { asideName } from './setBack/isSetAside.ts'

/** Rooms a person writes in; the stage is only ever read. */
export const keptRooms = ['board', 'deck', 'private'] as const satisfies readonly RoomKind[]

const OWED = 'owed/'
/** What stands for a copy of no known epoch. */
const COPIED = 'copied'
const WRITE_EVERY_MS = 200

/** The copy of one document on this device, and beside it how much of it the server has not confirmed. */
export class LocalCopy {
  private readonly persistence: IndexeddbPersistence
  private readonly key: string
  private foundKeys: string[] = []
  private writing: ReturnType<typeof setTimeout> | undefined
  private latest: Owed | undefined
  private onDevice = false
  private readonly name: string
  private readonly taken: Promise<void>
  private isTaken = false

  private constructor(name: string, doc: Y.Doc) {
    this.name = name
    this.persistence = new IndexeddbPersistence(name, doc)
    this.key = `${OWED}${doc.clientID}`
    this.taken = this.untilTaken()
  }

  /** False where nothing was ever copied under the name: told at once, while a browser takes long to make a database. */
  static mayExist(name: string): boolean {
    return browserShelf.get(name) !== null
  }

  /** Of which life of the server's data the copy is; empty when that is not known. */
  static epochOf(name: string): string {
    const kept = browserShelf.get(name) ?? COPIED
    return kept === COPIED ? '' : kept
  }

  /** Notes it, where there is a copy. */
  static isOf(name: string, epoch: string): void {
    if (LocalCopy.mayExist(name)) browserShelf.set(name, epoch || COPIED)
  }

  /** Calls back when another tab forgets the copy, until the returned function is called. */
  static onForgotten(name: string, notify: () => void): () => void {
    if (!('addEventListener' in globalThis)) return () => {}
    const heard = ({ key, newValue }: StorageEvent) => {
      if (key === name && newValue === null) notify()
    }
    addEventListener('storage', heard)
    return () => removeEventListener('storage', heard)
  }

  /** Undefined where the browser keeps no databases for us, as in some private windows. */
  static async open(name: string, doc: Y.Doc, epoch: string): Promise<LocalCopy | undefined> {
    browserShelf.set(name, epoch || COPIED)
    return (await databasesWork()) ? new LocalCopy(name, doc) : undefined
  }

  /** Calls back once another tab, or whoever clears this browser's data, has taken the copy away. */
  onTaken(then: () => void): void {
    void this.taken.then(then)
  }

  /** Settles when the copy is in the document, with what earlier visits still owed the server. */
  async loaded(): Promise<Owed> {
    await Promise.race([this.persistence.whenSynced, this.taken])
    const { db } = this.persistence
    if (db === null || this.isTaken) return Debt.nothing
    const [custom] = idb.transact(db, ['custom'], 'readonly')
    if (custom === undefined) return Debt.nothing
    // What this visit owes may be written down already, and is in the account as it is.
    const found = (await idb.getAllKeysValues(custom)).filter(({ k }) => String(k).startsWith(OWED) && k !== this.key)
    this.foundKeys = found.map(({ k }) => String(k))
    return Debt.sum(found.map(({ v }) => Debt.parse(v)))
  }

  /** Writes down what is owed: at once when something starts to be, soon after otherwise. */
  note(owed: Owed): void {
    this.latest = owed
    if (owed.changes > 0) askToKeep()
    const starts = owed.changes > 0 && !this.onDevice
    if (starts) this.write()
    else this.writing ??= setTimeout(() => this.write(), WRITE_EVERY_MS)
  }

  /** Writes the document anew, as it is now; unless all that changed came from this copy. */
  async rewrite(origin: unknown): Promise<void> {
    if (origin === this.persistence) return
    await Promise.race([this.persistence.whenSynced, this.taken])
    if (this.persistence.db !== null && !this.isTaken) await storeState(this.persistence)
  }

  async close(): Promise<void> {
    if (this.writing !== undefined) this.write()
    await this.persistence.destroy()
  }

  /** Deletes the copy from this device for good. */
  async erase(): Promise<void> {
    clearTimeout(this.writing)
    this.latest = undefined
    await this.persistence.clearData()
  }

  /** The same, and nobody waits for it again. */
  async forget(): Promise<void> {
    browserShelf.remove(this.name)
    await this.erase()
  }

  /** Nothing may be written to a database that is being deleted: it would throw into whoever changes the document. */
  private async untilTaken(): Promise<void> {
    const db = await this.persistence._db
    await new Promise<unknown>((resolve) => {
      db.onversionchange = resolve
      db.onclose = resolve
    })
    this.isTaken = true
    clearTimeout(this.writing)
    this.latest = undefined
    await this.persistence.destroy()
  }

  private write(): void {
    clearTimeout(this.writing)
    this.writing = undefined
    const owed = this.latest
    if (owed === undefined) return
    this.onDevice = owed.changes > 0
    if (this.onDevice) void this.persistence.set(this.key, JSON.stringify(owed))
    else for (const key of [this.key, ...this.foundKeys.splice(0)]) void this.persistence.del(key)
  }
}

export function copyName(boardId: string, kind: RoomKind, memberId: string): string {
  return `groundwork/${boardId}/${kind}/${memberId}`
}

/** Deletes every copy of a board that this browser keeps for a member. */
export async function forgetCopies(boardId: string, memberId: string): Promise<void> {
  browserShelf.remove(asideName(boardId))
  if (!(await databasesWork())) return
  indexedDB.deleteDatabase(asideName(boardId))
  for (const kind of keptRooms) {
    const name = copyName(boardId, kind, memberId)
    browserShelf.remove(name)
    indexedDB.deleteDatabase(name)
  }
}

let hasAsked = false

/** Asks the browser, once there is something to lose, not to clear our copies when it runs short of space. */
function askToKeep(): void {
  if (hasAsked) return
  hasAsked = true
  void navigator.storage?.persist?.()
}

let working: Promise<boolean> | undefined

function databasesWork(): Promise<boolean> {
  working ??= new Promise((resolve) => {
    try {
      const attempt = indexedDB.open('groundwork')
      attempt.onsuccess = () => {
        attempt.result.close()
        resolve(true)
      }
      attempt.onerror = () => resolve(false)
    } catch {
      // No `indexedDB` at all, or access to it refused.
      resolve(false)
    }
  })
  return working
}
