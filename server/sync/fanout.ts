import * as Y from 'yjs'
import { updateFrame } from './frames.ts'
import type { Peer } from './peer.ts'
import { framed, readsAtAll, send } from './wire.ts'

/** Y.mergeUpdates takes quadratic time; above this many updates in one go, several frames are cheaper. */
const MERGE_MAX = 64
const MERGE_BYTES_MAX = 32 * 1024

/** A window opens when a room delivers more updates a second than this; below it everything goes out at once. */
const BUSY_DELIVERIES = 10_000

/** Longest wait of an update for others to go out with, in milliseconds: under what an eye can see. */
const WINDOW_MAX_MS = 18

/** Deliveries a second, beyond the busy ones, that make the window a millisecond longer. */
const DELIVERIES_A_MS = 1000

/** No timer waits for less. */
const TIMER_MS_MIN = 1

/** Over how long deliveries are counted, in milliseconds. */
const MEASURE_MS = 250

/** Peers written to in a millisecond at most, on the whole, where nobody is waited for: a sixth of a core. */
const PEERS_A_MS = 30

type Out = { readonly update: Uint8Array; readonly from: Peer | null }

/** Brings committed updates of one room to its peers: at once when quiet, gathered into one frame when busy. */
export class Fanout {
  /** Updates brought to peers by this process, once for each of them. */
  static deliveries = 0
  readonly #peers: ReadonlySet<Peer>
  readonly #servers: () => number
  #out: Out[] = []
  #timer: NodeJS.Timeout | undefined
  #isSoon = false
  /** Since when the first of what goes out next waits. */
  #since: number | undefined
  #sentAt = 0
  #countedFrom = 0
  #delivered = 0
  #rate = 0
  /** Who wrote since the last sending; in this measure; and in the one before. */
  #heard = new Set<Peer>()
  #writers = new Set<Peer>()
  #wroteBefore: ReadonlySet<Peer> = new Set()

  /** `servers`: how many have the room open, this one included. */
  constructor(peers: ReadonlySet<Peer>, servers: () => number = () => 1) {
    this.#peers = peers
    this.#servers = servers
  }

  add(update: Uint8Array, from: Peer | null): void {
    this.#out.push({ update, from })
  }

  /** Sends what was added, now or when the window ends. */
  flush(): void {
    if (this.#out.length === 0 || this.#timer) return
    const wait = this.wait()
    if (wait < TIMER_MS_MIN) this.sendNow()
    else this.#timer = setTimeout(() => this.sendNow(), wait)
  }

  /** Sends it once everything that settles with it was added. */
  flushSoon(): void {
    if (this.#isSoon) return
    this.#isSoon = true
    queueMicrotask(() => {
      this.#isSoon = false
      this.flush()
    })
  }

  /** How long what is added now would wait before it goes out, in milliseconds; `from`: whose it is, when it is new. */
  wait(from?: Peer): number {
    const now = performance.now()
    this.#measure(now)
    this.#since ??= now
    if (from) {
      this.#heard.add(from)
      this.#writers.add(from)
    }
    return Math.max(0, this.#endOfWindow(this.#since) - now)
  }

  sendNow(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const out = this.#out
    this.#out = []
    this.#heard.clear()
    this.#since = undefined
    this.#sentAt = performance.now()
    for (const some of bundles(out)) this.#sendTogether(some)
  }

  #sendTogether(out: readonly Out[]): void {
    const [first] = out
    if (!first) return
    const update = out.length === 1 ? first.update : Y.mergeUpdates(out.map((one) => one.update))
    const frame = framed(updateFrame(update))
    // Whoever wrote all of it has it already; whoever wrote a part takes it again, which changes nothing.
    const only = out.every(({ from }) => from === first.from) ? first.from : null
    for (const peer of this.#peers) {
      if (peer === only) continue
      if (!send(peer.socket, frame) && !readsAtAll(peer.socket)) peer.close('overload', 'reads too slowly')
      this.#delivered++
    }
    this.#delivered += out.length > 1 ? (out.length - 1) * this.#peers.size : 0
    Fanout.deliveries += out.length * (this.#peers.size - (only && this.#peers.has(only) ? 1 : 0))
  }

  #measure(now: number): void {
    if (now - this.#countedFrom < MEASURE_MS) return
    // Each server delivers its share of the same updates: the room is as busy as all of them together.
    this.#rate = (this.#delivered * 1000 * this.#servers()) / (now - this.#countedFrom)
    this.#countedFrom = now
    this.#delivered = 0
    this.#wroteBefore = this.#writers
    this.#writers = new Set()
  }

  /**
   * Counted from the first who waits, and not from the last sending: a window in which nobody waits yet gathers nothing.
   * Once everybody who writes here has written, there is nothing more to wait for: they may all be waiting for us.
   */
  #endOfWindow(since: number): number {
    const busy = Math.min(WINDOW_MAX_MS, Math.max(0, this.#rate - BUSY_DELIVERIES) / DELIVERIES_A_MS)
    const end = since + busy
    return busy > 0 && this.#allWrote() ? Math.min(end, this.#sentAt + this.#peers.size / PEERS_A_MS) : end
  }

  #allWrote(): boolean {
    const { size } = this.#heard
    if (size < this.#wroteBefore.size || size < this.#writers.size) return false
    for (const peer of this.#wroteBefore) if (!this.#heard.has(peer)) return false
    return true
  }
}

/** In order, as many together as are cheap to merge. */
function bundles(out: readonly Out[]): readonly (readonly Out[])[] {
  const made: Out[][] = []
  let bytes = 0
  for (const one of out) {
    const last = made.at(-1)
    bytes += one.update.length
    if (last && last.length < MERGE_MAX && bytes <= MERGE_BYTES_MAX) last.push(one)
    else {
      made.push([one])
      bytes = one.update.length
    }
  }
  return made
}
