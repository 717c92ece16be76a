import * as Y from 'yjs'
import type { RoomKind } from '../../shared/rooms.ts'
import { rooms as rules } from '../../shared/rooms.ts'
import { shapes } from '../../shared/schema/shapes.ts'
import { type ClientClaim, NOBODY, type RoomName, type StoredRoom } from '../store/store.ts'
import { Fanout } from './fanout.ts'
import { step1Frame } from './frames.ts'
import { Joins } from './joins.ts'
import type { Journal } from './journal.ts'
import type { Peer } from './peer.ts'
import { PRESENCE_EVERY_MS, Presence, SEALED_BEAT_MS } from './presence.ts'
import { judge, type Verdict } from './validate.ts'
import { readsAtAll, readsPresence, send } from './wire.ts'

/** Who the server is, among the owners of Yjs client ids. */
export const SERVER = 'server'

/** A document beyond this takes no more: browsers on phones could not hold it. */
export const DOCUMENT_BYTES_MAX = 16 * 1024 * 1024

/** A live document and the peers who have it open. Applies at once, tells nobody before the commit. */
export class Room {
  readonly name: RoomName
  readonly kind: RoomKind
  /** Member whose room it is, for private rooms. */
  readonly owner: string | null
  readonly doc = new Y.Doc()
  readonly peers = new Set<Peer>()
  readonly presence = new Presence()
  /** Commands and loads that need it to stay, beside its peers. */
  leases = 0
  /** Rows and bytes since the last compaction. */
  rowsSinceSnapshot = 0
  bytesSinceSnapshot = 0
  /** Sequence number of the last row given out. */
  seq: number
  /** Bytes of the last snapshot and of all rows since: about what the document is. */
  bytes: number
  /** True once the document may be ahead of the store; it is dropped and read again. */
  broken = false
  readonly #journal: Journal
  readonly #owners = new Map<number, string>()
  readonly #fanout = new Fanout(this.peers)
  readonly #joins: Joins
  readonly #waiting: (() => void)[] = []
  #uncommitted = 0
  #presenceTimer: NodeJS.Timeout | undefined
  #beat: NodeJS.Timeout | undefined
  readonly #failed: (room: Room) => void

  /** `failed` is called when a commit was refused, and must drop the room. */
  constructor(
    id: { readonly name: RoomName; readonly kind: RoomKind; readonly owner: string | null },
    stored: StoredRoom,
    journal: Journal,
    failed: (room: Room) => void,
  ) {
    this.name = id.name
    this.kind = id.kind
    this.owner = id.owner
    this.#journal = journal
    this.#failed = failed
    for (const root of Object.keys(shapes[id.kind])) this.doc.getMap(root)
    const parts = [...(stored.snapshot ? [stored.snapshot] : []), ...stored.updates]
    // One transaction: merging a long log first would block for minutes.
    this.doc.transact(() => {
      for (const part of parts) Y.applyUpdate(this.doc, part)
    })
    this.seq = stored.seq
    this.rowsSinceSnapshot = stored.updates.length
    this.bytesSinceSnapshot = sum(stored.updates)
    this.bytes = sum(parts)
    for (const { client, member } of stored.claims) this.#owners.set(client, member)
    this.#owners.set(this.doc.clientID, SERVER)
    this.#joins = new Joins(this.doc)
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
      this.whenCommitted(() => (this.broken ? reject(new Error('The change could not be stored.')) : resolve()))
    })
  }

  whenCommitted(then: () => void): void {
    if (this.#uncommitted === 0) then()
    else this.#waiting.push(then)
  }

  /** `proxies`: for whom the member may sign beside themselves. */
  judge(update: Uint8Array, member: string, proxies?: ReadonlySet<string>): Verdict {
    const verdict = judge(update, {
      doc: this.doc,
      shapes: shapes[this.kind],
      member,
      proxies,
      ownerOf: (client) => this.ownerOf(client),
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

  /** Acknowledges a frame that changed nothing, once everything before it is durable. */
  acknowledge(peer: Peer, count: number): void {
    this.whenCommitted(() => peer.acknowledge(count))
  }

  /** Adds a peer, which is told what the server has and who is here. */
  join(peer: Peer): void {
    this.peers.add(peer)
    this.whenCommitted(() => {
      if (peer.closed) return
      peer.send(step1Frame(Y.encodeStateVector(this.doc)))
      this.tellWhoIsHere(peer)
    })
  }

  tellWhoIsHere(peer: Peer): void {
    const here = rules[this.kind].presence ? this.presence.everybody() : undefined
    if (here && readsPresence(peer.socket)) send(peer.socket, here)
  }

  leave(peer: Peer): void {
    this.peers.delete(peer)
    const { client } = peer
    if (client !== null && ![...this.peers].some((other) => other.client === client)) this.presence.leave(client)
    this.tellPresence()
  }

  /** Sends a peer what its state vector lacks. */
  answer(peer: Peer, stateVector: Uint8Array): void {
    this.whenCommitted(() => {
      if (peer.closed) return
      if (readsAtAll(peer.socket)) this.#joins.answer(peer, stateVector)
      else peer.close('overload', 'reads too slowly')
    })
  }

  /** Lets everybody know, with the next round, what changed in who is here. */
  tellPresence(): void {
    this.#presenceTimer ??= setTimeout(() => {
      this.#presenceTimer = undefined
      const news = this.presence.news()
      if (news) for (const peer of this.peers) if (readsPresence(peer.socket)) send(peer.socket, news)
    }, PRESENCE_EVERY_MS)
  }

  /** While sealed, nobody's presence tells more than that they are here. */
  sealPresence(sealed: boolean): void {
    if (!rules[this.kind].presence || !this.presence.seal(sealed)) return
    clearInterval(this.#beat)
    if (sealed) this.#beat = setInterval(() => this.#tellAnew(), SEALED_BEAT_MS)
    this.tellPresence()
  }

  #tellAnew(): void {
    this.presence.beat()
    this.tellPresence()
  }

  /** Answers newcomers from the document as it is now, not from what it was; client ids of `member` become nobody's. */
  forgetPast(member: string | null): void {
    this.#joins.forget()
    for (const [client, owner] of this.#owners) if (owner === member) this.#owners.set(client, NOBODY)
  }

  destroy(): void {
    clearTimeout(this.#presenceTimer)
    clearInterval(this.#beat)
    this.#fanout.sendNow()
    this.doc.destroy()
  }

  #log(
    update: Uint8Array,
    by: { readonly peer: Peer; readonly count: number } | null,
    claims: readonly ClientClaim[],
  ): void {
    this.#uncommitted++
    this.bytes += update.length
    const row = { room: this.name, seq: ++this.seq, update, claims }
    // To be durable sooner than it can go out would only cost commits.
    this.#journal.write({ row, settle: (durable) => this.#settle(update, by, durable) }, this.#fanout.wait())
  }

  #settle(update: Uint8Array, by: { readonly peer: Peer; readonly count: number } | null, durable: boolean): void {
    this.#uncommitted--
    if (durable && !this.broken) {
      this.rowsSinceSnapshot++
      this.bytesSinceSnapshot += update.length
      this.#joins.add(update)
      this.#fanout.add(update, by?.peer ?? null)
      by?.peer.acknowledge(by.count)
    } else this.#break()
    if (this.#uncommitted > 0) return
    this.#fanout.flush()
    for (const then of this.#waiting.splice(0)) then()
  }

  #break(): void {
    if (this.broken) return
    this.broken = true
    this.#failed(this)
    if (this.#uncommitted === 0) for (const then of this.#waiting.splice(0)) then()
  }
}

function sum(parts: readonly Uint8Array[]): number {
  return parts.reduce((bytes, part) => bytes + part.length, 0)
}
