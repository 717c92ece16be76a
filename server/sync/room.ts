import type * as Y from 'yjs'
import type { RoomKind } from '../../shared/rooms.ts'
import { rooms as rules } from '../../shared/rooms.ts'
import { shapes } from '../../shared/schema/shapes.ts'
import type { RoomName, StoredRoom } from '../store/store.ts'
import { Fanout } from './fanout.ts'
import { type PresenceState, step1Frame } from './frames.ts'
import { Joins } from './joins.ts'
import type { Journal } from './journal.ts'
import { Owners, SERVER } from './owners.ts'
import type { Peer } from './peer.ts'
import { Presence } from './presence.ts'
import { PresenceNews } from './presenceNews.ts'
import { RestingDoc } from './restingDoc.ts'
import { RoomLog } from './roomLog.ts'
import { type OthersRow, RowsElsewhere } from './rowsElsewhere.ts'
import { RowsHere } from './rowsHere.ts'
import { judge, type Verdict } from './validate.ts'
import { readsAtAll, sendTogether } from './wire.ts'

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

/** A live document and the peers who have it open. Applies at once, tells nobody before the commit. */
export class Room {
  readonly name: RoomName
  readonly kind: RoomKind
  readonly owner: string | null
  readonly peers = new Set<Peer>()
  readonly presence = new Presence()
  /** Commands and loads that need it to stay, beside its peers. */
  leases = 0
  /** What is stored of it. */
  readonly log: RoomLog
  /** True once it is forgotten: whoever needs it has to ask for it again. */
  isOver = false
  /** Other servers, if there are: they hear what its peers say of where they are, and that who is here may have changed. */
  neighbours: RoomNeighbours | undefined
  /** How often something was forgotten on its board when newcomers' answers were last made anew for that. */
  #forgotten: number | undefined
  readonly #body: RestingDoc
  readonly #owners: Owners
  readonly #fanout = new Fanout(this.peers, () => 1 + (this.neighbours?.count() ?? 0))
  readonly #news = new PresenceNews(this.presence, this.peers)
  readonly #joins: Joins
  readonly #here: RowsHere
  readonly #elsewhere: RowsElsewhere

  /** `failed` is called when a commit was refused, and must drop the room. */
  constructor(id: RoomIdentity, stored: StoredRoom, journal: Journal, failed: (room: Room) => void) {
    this.name = id.name
    this.kind = id.kind
    this.owner = id.owner
    const parts = [...(stored.snapshot ? [stored.snapshot] : []), ...stored.updates]
    this.#body = new RestingDoc(Object.keys(shapes[id.kind]), parts)
    // Only servers write the stage, one after another: whoever missed a row must not write the next.
    const isNumberedHere = !id.shared || id.kind === 'stage'
    this.log = new RoomLog(stored, { name: id.name, isNumberedHere, journal, broke: () => failed(this) })
    this.#owners = new Owners([...stored.claims, { client: this.doc.clientID, member: SERVER }])
    this.#joins = new Joins(this.#body)
    const written = {
      body: this.#body,
      log: this.log,
      owners: this.#owners,
      joins: this.#joins,
      fanout: this.#fanout,
    }
    this.#here = new RowsHere(written)
    this.#elsewhere = new RowsElsewhere(written)
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
    return !this.log.isAhead && !this.log.isBroken
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
    return this.#owners.of(client) ?? this.presence.ownerOf(client)
  }

  /** Writes in the server's own name, as one transaction. */
  write(change: () => void): void {
    this.#here.write(change)
  }

  /** Resolves once everything in the document now is durable. Rejects when it will never be. */
  committed(): Promise<void> {
    return this.log.committed()
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
      isClaimed: (client) => this.#owners.isClaimed(client),
      keepsRecords: this.kind === 'board',
    })
    if (verdict.kind === 'accept' && verdict.fresh && this.log.bytes + update.length > DOCUMENT_BYTES_MAX)
      return { kind: 'refuse', close: 'tooBig', why: 'the document is full' }
    return verdict
  }

  /** Applies an update that was judged fit. `count`: which of the peer's frames it came in. */
  take(update: Uint8Array, peer: Peer, count: number, claims: readonly number[]): void {
    this.#here.take(update, { peer, count }, claims)
  }

  /** True while it takes in what other servers wrote: what follows from that is theirs to do. */
  get isTakingOthers(): boolean {
    return this.#elsewhere.isTaking
  }

  /**
   * Takes rows that other servers wrote, the first of them row `from`, and tells everybody. False, having taken none,
   * when some before them are missing.
   */
  takeOthers(from: number, rows: readonly OthersRow[]): boolean {
    return this.#elsewhere.take(from, rows)
  }

  /** Takes what is stored beyond the rows it has. */
  catchUp(stored: StoredRoom): void {
    this.#elsewhere.catchUp(stored)
  }

  /** Acknowledges a frame that changed nothing, once everything before it is durable. */
  acknowledge(peer: Peer, count: number): void {
    this.log.whenCommitted(() => peer.acknowledge(count))
  }

  /** Adds a peer, which is told what the server has and who is here. */
  join(peer: Peer): void {
    this.peers.add(peer)
    this.neighbours?.peopleChanged()
    // As it is now, for by then there may be more in it that is not durable yet.
    const has = step1Frame(this.#body.stateVector())
    this.log.whenCommitted(() => {
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
    this.log.whenCommitted(() => {
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
    this.#owners.forget(member)
  }

  /** The same, unless that was done since `forgotten`, a count of the board's, last grew. */
  forgetPastOnce(forgotten: number): void {
    if (this.#forgotten === forgotten) return
    this.#forgotten = forgotten
    this.forgetPast(null)
  }

  destroy(): void {
    this.#news.stop()
    this.#fanout.sendNow()
    this.isOver = true
    this.#body.destroy()
  }
}

/** No structs and no deletions. */
function isEmpty(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0
}
