import type WebSocket from 'ws'
import { type CloseReason, closing } from '../../shared/closeCodes.ts'
import type { MemberRecord } from '../store/store.ts'
import { Budget } from './budget.ts'
import { committedFrame } from './frames.ts'
import { framed, readsAtAll, send } from './wire.ts'

/** A person types a few bytes a second; this leaves room for pasting and for undo. */
const EDIT_BYTES_PER_SECOND = 64 * 1024
const EDIT_BYTES_AT_ONCE = 512 * 1024

/** A script that imports a board may hurry; nobody needs more than this. */
const FRAMES_PER_SECOND = 1000
const FRAMES_AT_ONCE = 8000

/** Others see twenty a second. */
const MOVES_PER_SECOND = 40
const MOVES_AT_ONCE = 100

/** How long a peer has to read its close frame, in milliseconds, before the connection is cut. */
const CLOSE_PATIENCE_MS = 5000

/** One connection of one member to one room. */
export class Peer {
  readonly socket: WebSocket
  /** Bytes of edits. */
  readonly budget = new Budget(EDIT_BYTES_PER_SECOND, EDIT_BYTES_AT_ONCE)
  /** Frames of any kind: however small, each takes its time. */
  readonly frames = new Budget(FRAMES_PER_SECOND, FRAMES_AT_ONCE)
  /** What it says about where it is. */
  readonly moves = new Budget(MOVES_PER_SECOND, MOVES_AT_ONCE)
  /** Moves that nobody heard, since there were too many. */
  unheard = 0
  /** Times it may ask who is here. */
  readonly questions = new Budget(1, 10)
  /** As of now; replaced when the member is renamed or given another role. */
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
  /** Whether it answered a step 1 of ours. */
  answered = false
  /** Times at which it was sent a whole document. */
  fullSyncs: number[] = []
  closed = false
  #acknowledged = 0
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
    if (readsAtAll(this.socket)) send(this.socket, framed(message))
    else this.close('overload', 'reads too slowly')
  }

  /**
   * Says that its `count`-th step 2 or update frame is durable, and with it all before. Those that changed nothing wait
   * until nothing is under way, and may come after later ones: then it was said already, and to say less would be wrong.
   */
  acknowledge(count: number): void {
    if (this.owes || count <= this.#acknowledged) return
    this.#acknowledged = count
    this.send(committedFrame(count))
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
