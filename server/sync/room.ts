import * as Y from 'yjs'
import type { RoomKind } from '../../shared/rooms.ts'
import { rooms as rules } from '../../shared/rooms.ts'
import { shapes } from '../../shared/schema/shapes.ts'
import { type ClientClaim, type LogRow, NOBODY, type RoomName, type StoredRoom, Unreachable } from '../store/store.ts'
import { Fanout } from './fanout.ts'
import { type PresenceState, step1Frame } from './frames.ts'
import { Joins } from './joins.ts'
import type { Journal } from './journal.ts'
import type { Peer } from './peer.ts'
import { Presence } from './presence.ts'
import { PresenceNews } from './presenceNews.ts'
import { RestingDoc } from './restingDoc.ts'
import { RowNumbers } from './rowNumbers.ts'
import { Unsettled } from './unsettled.ts'
import { judge, type Verdict } from './validate.ts'
import { readsAtAll, sendTogether } from './wire.ts'

/** Who the server is, among the owners of Yjs client ids. */
export const SERVER = 'server'

/** Where a transaction comes from that another server stored. */
const ELSEWHERE = 'elsewhere'

/** A document beyond this takes no more: browsers on phones could not hold it. */
export const DOCUMENT_BYTES_MAX = 16 * 1024 * 1024

type RoomIdentity = {
  readonly name: RoomName
  readonly kind: RoomKind
  /** Member whose room it is, for private rooms. */
  readonly owner: string | null
  /** Whether other servers may write to it at the same time. */
  readonly shared: boolean
}

export type RoomNeighbours = {
  readonly tellPresence: (states: readonly PresenceState[]) => void
  readonly peopleChanged: () => void
  /** How many there are by now. */
  readonly count: () => number
}

/** A row that another server wrote. */
export type OthersRow = Pick<LogRow, 'update' | 'claims'>

/** A live document and the peers who have it open. Applies at once, tells nobody before the commit. */
export class Room {
  readonly name: RoomName
  readonly kind: RoomKind
  readonly owner: string | null
  readonly peers = new Set<Peer>()
  readonly presence = new Presence()
  /** Commands and loads that need it to stay, beside its peers. */
  leases = 0
  /** Rows and bytes since the last compaction. */
  rowsSinceSnapshot = 0
  bytesSinceSnapshot = 0
  /** Rows of its log that are in the document; of its own only those that are durable. */
  readonly rows: RowNumbers
  /** Bytes of the last snapshot and of all rows since: about what the document is. */
  bytes: number
  /** True once the document may be ahead of the store; it is dropped and read again. */
  broken = false
  /** True once it is forgotten: whoever needs it has to ask for it again. */
  isOver = false
  /** Other servers, if there are: they hear what its peers say of where they are, and that who is here may have changed. */
  neighbours: RoomNeighbours | undefined
  /** True while it takes in what other servers wrote: what follows from that is theirs to do. */
  isTakingOthers = false
  /** Number of the last row given out; null where rows are numbered by the store, since others may write in between. */
  #given: number | null
  readonly #body: RestingDoc
  readonly #journal: Journal
  readonly #owners = new Map<number, string>()
  readonly #fanout = new Fanout(this.peers, () => 1 + (this.neighbours?.count() ?? 0))
  readonly #news = new PresenceNews(this.presence, this.peers)
  readonly #joins: Joins
  readonly #unsettled = new Unsettled()
  readonly #failed: (room: Room) => void

  /** `failed` is called when a commit was refused, and must drop the room. */
  constructor(id: RoomIdentity, stored: StoredRoom, journal: Journal, failed: (room: Room) => void) {
    this.name = id.name
    this.kind = id.kind
    this.owner = id.owner
    this.#journal = journal
    this.#failed = failed
    const parts = [...(stored.snapshot ? [stored.snapshot] : []), ...stored.updates]
    this.#body = new RestingDoc(Object.keys(shapes[id.kind]), parts)
    this.rows = new RowNumbers(stored.seq)
    // Only servers write the stage, one after another: whoever missed a row must not write the next.
    this.#given = id.shared && id.kind !== 'stage' ? null : stored.seq
    this.rowsSinceSnapshot = stored.updates.length
    this.bytesSinceSnapshot = sum(stored.updates)
    this.bytes = sum(parts)
    for (const { client, member } of stored.claims) this.#owners.set(client, member)
    this.#owners.set(this.doc.clientID, SERVER)
    this.#joins = new Joins(this.#body)
    this.#news.tellElsewhere = (states) => this.neighbours?.tellPresence(states)
  }

  /** The live document. Not to be kept from one moment to the next: it may rest in between. */
  get doc(): Y.Doc {
    return this.#body.doc
  }

  get isResting(): boolean {
    return this.#body.restingState !== undefined
  }

  /** Whether anybody looked into the document since this was asked last. */
  wasNeeded(): boolean {
    const { wasNeeded } = this.#body
    this.#body.wasNeeded = false
    return wasNeeded
  }

  /** Whether all that is in the document is durable: what rests is what newcomers get. */
  get mayRest(): boolean {
    return !this.#unsettled.isAny && !this.broken
  }

  /** `isUnseen`: it was just loaded, and nobody has its document in hand. */
  rest(isUnseen = false): void {
    this.#joins.forget()
    this.#body.rest(isUnseen)
  }

  /** `heard` hears each time that somebody needs the document while it rests. */
  whenWoken(heard: () => void): void {
    this.#body.woken = heard
  }

  /** Calls `look` now, and again whenever the document was made anew: to listen to what changes in it. */
  watch(look: () => void): void {
    this.#body.watch(look)
  }

  /** The member a Yjs client id belongs to: by its edits, or by its presence. */
  ownerOf(client: number): string | undefined {
    return this.#owners.get(client) ?? this.presence.ownerOf(client)
  }

  /** Writes in the server's own name, as one transaction. */
  write(change: () => void): void {
    const log = (update: Uint8Array): void => this.#log(update, null, [{ client: this.doc.clientID, member: SERVER }])
    // Heard only now: as long as anybody listens, Yjs encodes each update anew, which for peers' edits is waste.
    this.doc.on('update', log)
    try {
      this.doc.transact(change, SERVER)
    } finally {
      this.doc.off('update', log)
    }
  }

  /** Resolves once everything in the document now is durable. Rejects when it will never be. */
  committed(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.whenCommitted(() => (this.broken ? reject(new Unreachable('The change could not be stored.')) : resolve()))
    })
  }

  /** Whether something in the document is not durable yet. */
  get isAhead(): boolean {
    return this.#unsettled.isAny
  }

  whenCommitted(then: () => void): void {
    this.#unsettled.wait(then)
  }

  /** `proxies`: for whom the member may sign beside themselves. */
  judge(update: Uint8Array, member: string, proxies?: ReadonlySet<string>): Verdict {
    // Everybody who comes with nothing says so, and that needs no document.
    if (isEmpty(update)) return { kind: 'accept', fresh: false, tidies: false, claims: [] }
    const verdict = judge(update, {
      doc: this.doc,
      shapes: shapes[this.kind],
      member,
      proxies,
      ownerOf: (client) => this.ownerOf(client),
      isClaimed: (client) => this.#owners.has(client),
      keepsRecords: this.kind === 'board',
    })
    if (verdict.kind === 'accept' && verdict.fresh && this.bytes + update.length > DOCUMENT_BYTES_MAX)
      return { kind: 'refuse', close: 'tooBig', why: 'the document is full' }
    return verdict
  }

  /** Applies an update that was judged fit. `count`: which of the peer's frames it came in. */
  take(update: Uint8Array, peer: Peer, count: number, claims: readonly number[]): void {
    try {
      // In a transaction of ours: of its own accord Yjs would take out marks after it, and nobody would store that.
      this.doc.transact(() => Y.applyUpdate(this.doc, update), peer)
    } catch (problem) {
      // Half of it may be in the document, and nowhere else.
      this.#break()
      throw problem
    }
    for (const client of claims) this.#owners.set(client, peer.member.id)
    if (this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null) {
      this.#break()
      return
    }
    this.#log(
      update,
      { peer, count },
      claims.map((client) => ({ client, member: peer.member.id })),
    )
  }

  /**
   * Takes rows that other servers wrote, the first of them row `from`, and tells everybody. False, having taken none,
   * when some before them are missing.
   */
  takeOthers(from: number, rows: readonly OthersRow[]): boolean {
    if (from > this.rows.last + 1) return false
    for (const [at, row] of rows.entries()) if (this.rows.add(from + at)) this.#takeOther(row)
    if (this.#given !== null) this.#given = Math.max(this.#given, this.rows.last)
    this.#fanout.flush()
    return true
  }

  /** Takes what is stored beyond the rows it has. */
  catchUp({ snapshot, updates, seq, claims }: StoredRoom): void {
    for (const { client, member } of claims) this.#owners.set(client, member)
    const first = seq - updates.length + 1
    if (snapshot && first > this.rows.last + 1) {
      const tell = (update: Uint8Array): void => this.#tellOthers(update)
      this.doc.on('update', tell)
      this.#apply(snapshot)
      this.doc.off('update', tell)
      this.rows.addUpTo(first - 1)
    }
    this.takeOthers(
      first,
      updates.map((update) => ({ update, claims: [] })),
    )
  }

  #takeOther({ update, claims }: OthersRow): void {
    this.#apply(update)
    for (const { client, member } of claims) this.#owners.set(client, member)
    this.rowsSinceSnapshot++
    this.bytesSinceSnapshot += update.length
    this.#tellOthers(update)
  }

  #apply(update: Uint8Array): void {
    this.isTakingOthers = true
    try {
      this.doc.transact(() => Y.applyUpdate(this.doc, update), ELSEWHERE)
    } catch {
      // Half of it may be in the document: it is read anew.
      this.#break()
    } finally {
      this.isTakingOthers = false
    }
    if (this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null) this.#break()
  }

  #tellOthers(update: Uint8Array): void {
    this.bytes += update.length
    this.#joins.add(update)
    this.#fanout.add(update, null)
  }

  /** Acknowledges a frame that changed nothing, once everything before it is durable. */
  acknowledge(peer: Peer, count: number): void {
    this.whenCommitted(() => peer.acknowledge(count))
  }

  /** Adds a peer, which is told what the server has and who is here. */
  join(peer: Peer): void {
    this.peers.add(peer)
    this.neighbours?.peopleChanged()
    // As it is now, for by then there may be more in it that is not durable yet.
    const has = step1Frame(this.#body.stateVector())
    this.whenCommitted(() => {
      if (peer.closed) return
      peer.send(has)
      this.tellWhoIsHere(peer)
    })
  }

  tellWhoIsHere(peer: Peer): void {
    if (rules[this.kind].presence) this.#news.tellAll(peer)
  }

  leave(peer: Peer): void {
    this.peers.delete(peer)
    const { client } = peer
    if (client !== null && ![...this.peers].some((other) => other.client === client)) this.presence.leave(client)
    this.tellPresence()
    this.neighbours?.peopleChanged()
  }

  /** Sends a peer what its state vector lacks. */
  answer(peer: Peer, stateVector: Uint8Array): void {
    if (peer.closed) return
    if (!readsAtAll(peer.socket)) return peer.close('overload', 'reads too slowly')
    // Made of the document as it is now, and sent once that is durable.
    const frames = this.#joins.answerTo(stateVector)
    this.whenCommitted(() => {
      if (!peer.closed) sendTogether(peer.socket, frames)
    })
  }

  /** Lets everybody know, with the next round, what changed in who is here. */
  tellPresence(): void {
    this.#news.tell()
  }

  /** While sealed, nobody's presence tells more than that they are here. */
  sealPresence(sealed: boolean): void {
    if (rules[this.kind].presence) this.#news.seal(sealed)
  }

  /** Answers newcomers from the document as it is now, not from what it was; client ids of `member` become nobody's. */
  forgetPast(member: string | null): void {
    this.#joins.forget()
    for (const [client, owner] of this.#owners) if (owner === member) this.#owners.set(client, NOBODY)
  }

  destroy(): void {
    this.#news.stop()
    this.#fanout.sendNow()
    this.isOver = true
    this.#body.destroy()
  }

  #log(
    update: Uint8Array,
    by: { readonly peer: Peer; readonly count: number } | null,
    claims: readonly ClientClaim[],
  ): void {
    this.#unsettled.add()
    this.bytes += update.length
    if (this.#given !== null) this.#given++
    const row = { room: this.name, seq: this.#given, update, claims }
    // To be durable sooner than it can go out would only cost commits.
    this.#journal.write({ row, settle: (seq) => this.#settle(update, by, seq) }, this.#fanout.wait(by?.peer))
  }

  #settle(update: Uint8Array, by: { readonly peer: Peer; readonly count: number } | null, seq: number | null): void {
    const tellWaiting = this.#unsettled.settle()
    if (seq !== null && !this.broken) {
      // It may have been read from the store with others' rows before this was heard.
      if (this.rows.add(seq)) this.#tellOwn(update, by?.peer ?? null)
      by?.peer.acknowledge(by.count)
    } else this.#break()
    // While the next commit is under way there may always be more to come: what is durable does not wait for that.
    if (this.isAhead) this.#fanout.flushSoon()
    else this.#fanout.flush()
    tellWaiting()
  }

  #tellOwn(update: Uint8Array, from: Peer | null): void {
    this.rowsSinceSnapshot++
    this.bytesSinceSnapshot += update.length
    this.#joins.add(update)
    this.#fanout.add(update, from)
  }

  #break(): void {
    if (this.broken) return
    this.broken = true
    this.#failed(this)
  }
}

/** No structs and no deletions. */
function isEmpty(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0
}

function sum(parts: readonly Uint8Array[]): number {
  return parts.reduce((bytes, part) => bytes + part.length, 0)
}
