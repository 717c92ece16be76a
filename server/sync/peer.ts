import type WebSocket from 'ws'
import { type CloseReason, closing } from '../../shared/closeCodes.ts'
import type { MemberRecord } from '../store/store.ts'
import { Budget } from './budget.ts'
import { committedFrame } from './frames.ts'
import { framed, send } from './wire.ts'

/** How long a peer has to read its close frame, in milliseconds, before the connection is cut. */
const CLOSE_PATIENCE_MS = 5000

/** One connection of one member to one room. */
export class Peer {
  readonly socket: WebSocket
  readonly budget = new Budget()
  /** As of now; replaced when the member is renamed. */
  member: MemberRecord
  /** Presence: the Yjs client id this connection speaks for, and the last clock it said. */
  client: number | null = null
  clock = -1
  /** What it had when it came: the clocks of its first step 1. */
  had: ReadonlyMap<number, number> | undefined
  /** Step 2 and update frames received. */
  received = 0
  /** True while it owes everything it has, because something before its last frame was missing. */
  owes = false
  gaps = 0
  /** Times at which it was sent a whole document. */
  fullSyncs: number[] = []
  closed = false
  readonly #onClose: (peer: Peer, reason: CloseReason, why: string) => void

  /** `onClose` hears, once, why the server closes this connection. */
  constructor(
    socket: WebSocket,
    member: MemberRecord,
    onClose: (peer: Peer, reason: CloseReason, why: string) => void = () => {},
  ) {
    this.socket = socket
    this.member = member
    this.#onClose = onClose
  }

  send(message: Uint8Array): void {
    send(this.socket, framed(message))
  }

  /** Says that its `count`-th step 2 or update frame is durable. */
  acknowledge(count: number): void {
    if (!this.owes) this.send(committedFrame(count))
  }

  close(reason: CloseReason, why: string = reason): void {
    if (this.closed) return
    this.closed = true
    this.#onClose(this, reason, why)
    // A paused socket would never see the other side's answer.
    this.socket.resume()
    this.socket.close(...closing(reason, why))
    setTimeout(() => this.socket.terminate(), CLOSE_PATIENCE_MS).unref()
  }
}
