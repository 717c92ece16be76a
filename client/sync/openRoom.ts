import * as Y from 'yjs'
import type { CloseReason } from '../../shared/closeCodes.ts'
import type { RoomKind } from '../../shared/rooms.ts'
import { Debt, type Owed } from './debt.ts'
import { KeptCopy } from './keptCopy.ts'
import { type Address, type Link, openLink, unheard } from './link.ts'
import { copyName, keptRooms, LocalCopy } from './localCopy.ts'
import { blankPaper, discard, emptyPaper, type Paper } from './paper.ts'
import { underNewNames } from './renameClient.ts'
import type { OpenRoom } from './roomState.ts'
import { isLacking } from './setBack/isLacking.ts'
import { isSetAside } from './setBack/isSetAside.ts'
import type { Who } from './setBack/whose.ts'
import { withTerms } from './setBack/withTerms.ts'

/** A copy that takes longer to load than this may be stuck behind another tab; it is merged whenever it comes. */
const COPY_PATIENCE_MS = 1500
/** A lock comes and goes; refused this often in a row while nothing is locked, it is not the lock. */
const REFUSALS_MAX = 6

/** One room of a board, from the first connection to the last, whatever documents that takes. */
export class Room {
  readonly kind: RoomKind
  readonly address: Address
  readonly who: Who
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
  /** Of which life of the server's data the paper is; empty when that is not known. */
  private epoch: string
  isOpen = false
  private now: OpenRoom
  refusals = 0

  constructor(address: Address, who: Who) {
    this.kind = address.kind
    this.address = address
    this.who = who
    const name = copyName(address.boardId, this.kind, who.memberId)
    this.epoch = LocalCopy.epochOf(name)
    if ((keptRooms as readonly RoomKind[]).includes(this.kind))
      this.copy = new KeptCopy({
        name,
        doc: () => this.paper.doc,
        epoch: () => this.epoch,
        loaded: (owed) => this.copyLoaded(owed),
        isLive: () => this.now.status !== 'closed',
      })
    this.paper = this.newPaper()
    const { kind, paper } = this
    this.now = { kind, ...paper, status: 'connecting', synced: false, unconfirmed: 0, reason: null }
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
    if (isSetAside(this.address.boardId)) withTerms(this, (come) => come.comeBackTo(this))
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
    this.link = openLink(
      this.address,
      { ...this.paper, epoch: this.epoch },
      {
        epoch: (epoch) => this.isOf(epoch),
        lacks: (known) => isLacking(known, this.owed),
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
      },
    )
  }

  private ended(reason: CloseReason): void {
    if (reason === 'setBack') this.cameApart()
    else if (reason === 'clientConflict') void this.takeNewName()
    else if (reason === 'forbidden' && this.kind === 'board' && ++this.refusals <= REFUSALS_MAX) this.hold()
    else this.end(reason)
  }

  /** For good. */
  end(reason: CloseReason): void {
    this.tell({ status: 'closed', reason })
  }

  private isOf(epoch: string): void {
    this.epoch = epoch
    this.copy?.isOf(epoch)
  }

  /** The server has lost what it once confirmed. Few ever see that, so what to do then is fetched then. */
  private cameApart(): void {
    this.link?.close()
    this.debt.lost()
    this.tell({ status: 'disconnected' })
    withTerms(this, (come) => come.comeToTerms(this))
  }

  /** Goes on with this paper: the server has all of it that it ever confirmed. */
  goOn(epoch: string): void {
    this.isOf(epoch)
    if (this.replica) this.letGo()
    else if (this.isOpen) this.connect()
  }

  /** Goes on upon a new paper, which `fill` writes upon in the moment of the change: `old` is the one until then. */
  async startAnew(epoch: string, fill: (paper: Y.Doc, old: Y.Doc) => void): Promise<void> {
    await this.copy?.erase()
    this.isOf(epoch)
    this.debt = new Debt()
    const { paper: old, replica } = this
    this.paper = this.newPaper()
    this.replica = undefined
    fill(this.paper.doc, old.doc)
    for (const paper of [old, replica]) discard(paper)
    if (!this.isOpen) return
    this.tell({ ...this.paper, status: 'connecting', synced: this.paper.doc.store.clients.size > 0 })
    this.settle()
    await this.copy?.load()
    this.connect()
  }

  /** Takes in what was written elsewhere in this person's name, under client ids that nobody had. */
  add(update: Uint8Array, clients: readonly number[]): void {
    this.copy?.changed()
    Y.applyUpdate(this.paper.doc, update)
    if (this.now.status === 'connected') this.unconfirmed.push(update)
    this.debt.found({ changes: clients.length, since: clients.map((client) => [client, 0]) })
    this.settle()
  }

  /** Our edits have to wait: keep them out of sight on their paper, and follow the board on another. */
  private hold(): void {
    this.link?.close()
    discard(this.replica)
    const replica = emptyPaper()
    this.replica = replica
    this.tell({ ...replica, status: 'held', synced: false })
    this.link = openLink(
      this.address,
      { ...replica, epoch: this.epoch },
      {
        ...unheard,
        synced: () => this.tell({ synced: true }),
        closed: (reason) => this.ended(reason),
      },
    )
  }

  /**
   * Somebody else has our client id. What the server never confirmed is ours alone, and goes on under a new id, on a new
   * paper; the rest comes back from the server.
   */
  private async takeNewName(): Promise<void> {
    this.link?.close()
    const { changes, since } = this.debt.owed
    const ours = underNewNames(this.unconfirmed, since)
    await this.startAnew(this.epoch, (paper) => {
      this.debt.found({ changes, since: ours.since })
      if (changes > 0) Y.applyUpdate(paper, ours.update)
    })
  }

  private newPaper(): Paper {
    return blankPaper({
      written: (client, clock, update) => {
        this.copy?.changed()
        this.debt.changed(client, clock)
        if (this.now.status === 'connected') this.unconfirmed.push(update)
        this.settle()
      },
      erased: (by) => this.copy?.rewrite(by),
      taken: (paper) => {
        if (paper === this.paper.doc) void this.takeNewName()
      },
    })
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
