import * as Y from 'yjs'
import type { ClientClaim } from '../store/store.ts'
import type { Fanout } from './fanout.ts'
import { hasGap } from './gap.ts'
import type { Joins } from './joins.ts'
import { type Owners, SERVER } from './owners.ts'
import type { Peer } from './peer.ts'
import type { RestingDoc } from './restingDoc.ts'
import type { Became, RoomLog } from './roomLog.ts'

/** What of a room a row changes. */
export type WrittenRoom = {
  readonly body: RestingDoc
  readonly log: RoomLog
  readonly owners: Owners
  readonly joins: Joins
  readonly fanout: Fanout
}

/** Whose frame it was, and which of theirs. */
type By = { readonly peer: Peer; readonly count: number }

/** Brings what is written by way of this server into a room's document at once, and to everybody else once it is durable. */
export class RowsHere {
  readonly #room: WrittenRoom

  constructor(room: WrittenRoom) {
    this.#room = room
  }

  /** Writes in the server's own name, as one transaction. */
  write(change: () => void): void {
    const { doc } = this.#room.body
    const store = (update: Uint8Array): void => this.#store(update, null, [{ client: doc.clientID, member: SERVER }])
    // Heard only now: as long as anybody listens, Yjs encodes each update anew, which for peers' edits is waste.
    doc.on('update', store)
    try {
      doc.transact(change, SERVER)
    } finally {
      doc.off('update', store)
    }
  }

  /** Applies an update of a peer's that was judged fit. `claims`: client ids that are the peer's from now on. */
  take(update: Uint8Array, by: By, claims: readonly number[]): void {
    const { body, log, owners } = this.#room
    try {
      // In a transaction of ours: of its own accord Yjs would take out marks after it, and nobody would store that.
      body.doc.transact(() => Y.applyUpdate(body.doc, update), by.peer)
    } catch (problem) {
      // Half of it may be in the document, and nowhere else.
      log.break()
      throw problem
    }
    const theirs = claims.map((client) => ({ client, member: by.peer.member.id }))
    owners.claim(theirs)
    if (hasGap(body.doc)) log.break()
    else this.#store(update, by, theirs)
  }

  #store(update: Uint8Array, by: By | null, claims: readonly ClientClaim[]): void {
    const { log, fanout } = this.#room
    // To be durable sooner than it can go out would only cost commits.
    log.write(update, claims, fanout.wait(by?.peer), (became) => this.#settled(update, by, became))
  }

  #settled(update: Uint8Array, by: By | null, became: Became): void {
    const { log, joins, fanout } = this.#room
    if (became === 'news') {
      joins.add(update)
      fanout.add(update, by?.peer ?? null)
    }
    if (became !== 'refused') by?.peer.acknowledge(by.count)
    // While the next commit is under way there may always be more to come: what is durable does not wait for that.
    if (log.isAhead) fanout.flushSoon()
    else fanout.flush()
  }
}
