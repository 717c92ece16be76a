import { type ClientClaim, type RoomName, type StoredRoom, Unreachable } from '../store/store.ts'
import type { Journal } from './journal.ts'
import { RowNumbers } from './rowNumbers.ts'
import { Unsettled } from './unsettled.ts'

/** What became of something that was written: durable, and told nobody yet; durable, and known before this was heard; or refused. */
export type Became = 'news' | 'known' | 'refused'

type Settings = {
  readonly name: RoomName
  /** Whether this server gives rows their numbers; else the store does, since others may write in between. */
  readonly isNumberedHere: boolean
  readonly journal: Journal
  /** Called when it breaks, once. */
  readonly broke: () => void
}

/** What is stored of a room's document, and what was written to it and is not settled yet. */
export class RoomLog {
  /** Rows that are in the document; of this server's own only those that are durable. */
  readonly rows: RowNumbers
  /** Rows and bytes since the last compaction. */
  rowsSinceSnapshot: number
  bytesSinceSnapshot: number
  /** Bytes of the last snapshot and of all rows since: about what the document is. */
  bytes: number
  /** True once the document may be ahead of the store; it is dropped and read again. */
  isBroken = false
  /** Number of the last row given out; null where the store gives them. */
  #given: number | null
  readonly #name: RoomName
  readonly #journal: Journal
  readonly #broke: () => void
  readonly #unsettled = new Unsettled()

  constructor({ snapshot, updates, seq }: StoredRoom, { name, isNumberedHere, journal, broke }: Settings) {
    this.#name = name
    this.#journal = journal
    this.#broke = broke
    this.#given = isNumberedHere ? seq : null
    this.rows = new RowNumbers(seq)
    this.rowsSinceSnapshot = updates.length
    this.bytesSinceSnapshot = sum(updates)
    this.bytes = (snapshot?.length ?? 0) + this.bytesSinceSnapshot
  }

  /** Whether something in the document is not durable yet. */
  get isAhead(): boolean {
    return this.#unsettled.isAny
  }

  /** Calls `then` once everything in the document now is durable, or never will be. */
  whenCommitted(then: () => void): void {
    this.#unsettled.wait(then)
  }

  /** Resolves once everything in the document now is durable. Rejects when it will never be. */
  committed(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.whenCommitted(() => (this.isBroken ? reject(new Unreachable('The change could not be stored.')) : resolve()))
    })
  }

  /** Writes what is in the document already. `settled` hears what became of it, before those who wait for it do. */
  write(
    update: Uint8Array,
    claims: readonly ClientClaim[],
    patienceMs: number,
    settled: (became: Became) => void,
  ): void {
    this.#unsettled.add()
    this.bytes += update.length
    if (this.#given !== null) this.#given++
    const row = { room: this.#name, seq: this.#given, update, claims }
    const settle = (seq: number | null): void => {
      const tellWaiting = this.#unsettled.settle()
      settled(this.#became(update, seq))
      tellWaiting()
    }
    this.#journal.write({ row, settle }, patienceMs)
  }

  /** Counts a stored row as one that is in the document. False when it was there. */
  add(number: number, update: Uint8Array): boolean {
    if (!this.rows.add(number)) return false
    this.rowsSinceSnapshot++
    this.bytesSinceSnapshot += update.length
    return true
  }

  /** The next row comes after all that are known by now. */
  goOn(): void {
    if (this.#given !== null) this.#given = Math.max(this.#given, this.rows.last)
  }

  break(): void {
    if (this.isBroken) return
    this.isBroken = true
    this.#broke()
  }

  #became(update: Uint8Array, seq: number | null): Became {
    if (seq === null || this.isBroken) {
      this.break()
      return 'refused'
    }
    // It may have been read from the store with others' rows before this was heard.
    return this.add(seq, update) ? 'news' : 'known'
  }
}

function sum(parts: readonly Uint8Array[]): number {
  return parts.reduce((bytes, part) => bytes + part.length, 0)
}
