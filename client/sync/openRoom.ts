import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { CloseReason } from '../../shared/closeCodes.ts'
import type { RoomKind } from '../../shared/rooms.ts'
import { Debt, type Owed } from './debt.ts'
import { erases } from './erases.ts'
import { KeptCopy } from './keptCopy.ts'
import { type Address, type Link, openLink } from './link.ts'
import { copyName, keptRooms } from './localCopy.ts'
import { freshClientId, renameClients } from './renameClient.ts'

/** `held`: locked out with edits of ours that wait; the document shown is a read-only one. `closed`: for good. */
export type RoomStatus = 'connecting' | 'connected' | 'disconnected' | 'held' | 'closed'

/** A room as it is now. A new object whenever anything in it changes; `doc` changes only when it has to. */
export type OpenRoom = {
  readonly kind: RoomKind
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly status: RoomStatus
  /** The first state from the server, or the copy on this device, is in `doc`. */
  readonly synced: boolean
  /** Local changes that the server has not confirmed. */
  readonly unconfirmed: number
  readonly reason: CloseReason | null
}

/** A copy that takes longer to load than this may be stuck behind another tab; it is merged whenever it comes. */
const COPY_PATIENCE_MS = 1500
/** A lock comes and goes; refused this often in a row while nothing is locked, it is not the lock. */
const REFUSALS_MAX = 6

type Paper = { readonly doc: Y.Doc; readonly awareness: Awareness }

/** One room of a board, from the first connection to the last, whatever documents that takes. */
export class Room {
  readonly kind: RoomKind
  private readonly address: Address
  private readonly listeners = new Set<() => void>()
  /** What this person writes on. While held, `replica` is shown in its place. */
  private paper: Paper
  private replica: Paper | undefined
  private link: Link | undefined
  /** None of a room in which nobody writes. */
  private readonly copy: KeptCopy | undefined
  private debt = new Debt()
  /** The updates that hold everything unconfirmed, from before anything of this connection's could mix with it. */
  private unconfirmed: Uint8Array[] = []
  private isOpen = false
  private now: OpenRoom
  refusals = 0

  constructor(address: Address, memberId: string) {
    this.kind = address.kind
    this.address = address
    if ((keptRooms as readonly RoomKind[]).includes(this.kind))
      this.copy = new KeptCopy({
        name: copyName(address.boardId, this.kind, memberId),
        doc: () => this.paper.doc,
        loaded: (owed) => this.copyLoaded(owed),
        isLive: () => this.now.status !== 'closed',
      })
    this.paper = this.newPaper()
    this.now = {
      kind: this.kind,
      ...this.paper,
      status: 'connecting',
      synced: false,
      unconfirmed: 0,
      reason: null,
    }
  }

  readonly get = (): OpenRoom => this.now

  readonly subscribe = (notify: () => void): (() => void) => {
    this.listeners.add(notify)
    return () => this.listeners.delete(notify)
  }

  /** What this person's edits are, under which client ids and since when, as far as the server has not confirmed them. */
  get owed(): { readonly doc: Y.Doc; readonly owed: Owed } {
    return { doc: this.paper.doc, owed: this.debt.owed }
  }

  /** Loads the copy on this device, then connects; who was never here has none to wait for. */
  async open(): Promise<void> {
    if (this.isOpen) return
    this.isOpen = true
    if (this.copy?.mayExist)
      await Promise.race([this.copy.load(), new Promise((resolve) => setTimeout(resolve, COPY_PATIENCE_MS))])
    else this.copy?.loadSoon()
    if (this.isOpen) this.connect()
  }

  async close(): Promise<void> {
    this.isOpen = false
    this.link?.close()
    await this.copy?.close()
    for (const paper of [this.paper, this.replica]) discard(paper)
  }

  /** Deletes the copy on this device and what was not sent with it. */
  async erase(): Promise<void> {
    this.link?.close()
    this.link = undefined
    await this.copy?.erase()
  }

  /** The lock is gone: back to the paper whose edits were refused. */
  letGo(): void {
    if (!this.replica) return
    this.link?.close()
    discard(this.replica)
    this.replica = undefined
    this.tell({ ...this.paper, status: 'connecting' })
    this.connect()
  }

  private copyLoaded(owed: Owed | undefined): void {
    if (owed) this.debt.found(owed)
    if (this.paper.doc.store.clients.size > 0) this.tell({ synced: true })
    this.settle()
  }

  private connect(): void {
    const { debt } = this
    this.link = openLink(this.address, this.paper.doc, this.paper.awareness, {
      connected: () => debt.connected(),
      sent: () => debt.sent(),
      acknowledged: (frames) => {
        debt.acknowledged(frames)
        this.settle()
      },
      opened: () => {
        this.unconfirmed = debt.owed.changes > 0 ? [Y.encodeStateAsUpdate(this.paper.doc)] : []
        this.tell({ status: 'connected' })
      },
      synced: () => this.tell({ synced: true }),
      lost: () => {
        debt.lost()
        this.tell({ status: 'disconnected' })
      },
      closed: (reason) => this.ended(reason),
    })
  }

  private ended(reason: CloseReason): void {
    if (reason === 'clientConflict') void this.takeNewName()
    else if (reason === 'forbidden' && this.kind === 'board' && ++this.refusals <= REFUSALS_MAX) this.hold()
    else this.tell({ status: 'closed', reason })
  }

  /** Our edits have to wait: keep them out of sight on their paper, and follow the board on another. */
  private hold(): void {
    this.link?.close()
    discard(this.replica)
    const doc = new Y.Doc()
    const replica = { doc, awareness: new Awareness(doc) }
    this.replica = replica
    this.tell({ ...replica, status: 'held', synced: false })
    const ignore = () => {}
    this.link = openLink(this.address, replica.doc, replica.awareness, {
      connected: ignore,
      sent: ignore,
      acknowledged: ignore,
      opened: ignore,
      synced: () => this.tell({ synced: true }),
      lost: ignore,
      closed: (reason) => this.ended(reason),
    })
  }

  /**
   * Somebody else has our client id. What the server never confirmed is ours alone, and goes on under a new id, on a new
   * paper; the rest comes back from the server.
   */
  private async takeNewName(): Promise<void> {
    this.link?.close()
    const old = this.paper
    const { changes, since } = this.debt.owed
    const names = new Map(since.flatMap(([client, clock]) => (clock === 0 ? [[client, freshClientId()] as const] : [])))
    const ours = new Y.Doc({ gc: false })
    ours.transact(() => {
      for (const update of this.unconfirmed) Y.applyUpdate(ours, update)
    })
    const renamed = renameClients(Y.encodeStateAsUpdate(ours), names)
    await this.copy?.erase()
    this.debt = new Debt()
    this.debt.found({ changes, since: since.map(([client, clock]) => [names.get(client) ?? client, clock]) })
    this.paper = this.newPaper()
    if (changes > 0) Y.applyUpdate(this.paper.doc, renamed)
    discard(old)
    if (!this.isOpen) return
    this.tell({ ...this.paper, status: 'connecting', synced: changes > 0 })
    await this.copy?.load()
    this.connect()
  }

  private newPaper(): Paper {
    const doc = new Y.Doc()
    // Before any link listens: a change has to be in the account when its frame goes out.
    doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local, beforeState }: Y.Transaction) => {
      if (!local) return
      this.copy?.changed()
      this.debt.changed(doc.clientID, beforeState.get(doc.clientID) ?? 0)
      if (this.now.status === 'connected') this.unconfirmed.push(update)
      this.settle()
    })
    const awareness = new Awareness(doc)
    doc.on('afterTransactionCleanup', (transaction: Y.Transaction) => {
      if (!transaction.local && erases(transaction)) this.copy?.rewrite(transaction.origin)
      // Yjs saw somebody else's edits arrive under our client id, and took another one for what comes next.
      if (doc.clientID === awareness.clientID || doc !== this.paper.doc) return
      doc.clientID = awareness.clientID
      void this.takeNewName()
    })
    return { doc, awareness }
  }

  /** Brings what is shown and what is written on this device in line with the account. */
  private settle(): void {
    const { owed } = this.debt
    if (owed.changes === 0) {
      this.unconfirmed = []
      this.refusals = 0
    }
    this.copy?.note(owed)
    if (owed.changes !== this.now.unconfirmed) this.tell({ unconfirmed: owed.changes })
  }

  private tell(news: Partial<OpenRoom>): void {
    this.now = { ...this.now, ...news }
    for (const notify of this.listeners) notify()
  }
}

function discard(paper: Paper | undefined): void {
  paper?.awareness.destroy()
  paper?.doc.destroy()
}
