import * as Y from 'yjs'
import { updateFrame } from './frames.ts'
import type { Peer } from './peer.ts'
import { framed, readsAtAll, send } from './wire.ts'

/** Y.mergeUpdates takes quadratic time; above this many updates in one go, several frames are cheaper. */
const MERGE_MAX = 64

/** A window opens when a room delivers more frames a second than this; below it everything goes out at once. */
const BUSY_DELIVERIES = 4000

/** Longest wait of an update for others to go out with, in milliseconds: under what an eye can see. */
const WINDOW_MAX_MS = 20

/** Over how long deliveries are counted, in milliseconds. */
const MEASURE_MS = 250

type Out = { readonly update: Uint8Array; readonly from: Peer | null }

/** Brings committed updates of one room to its peers: at once when quiet, gathered into one frame when busy. */
export class Fanout {
  readonly #peers: ReadonlySet<Peer>
  #out: Out[] = []
  #timer: NodeJS.Timeout | undefined
  #sentAt = 0
  #countedFrom = 0
  #delivered = 0
  #rate = 0

  constructor(peers: ReadonlySet<Peer>) {
    this.#peers = peers
  }

  add(update: Uint8Array, from: Peer | null): void {
    this.#out.push({ update, from })
  }

  /** Sends what was added, now or when the window ends. */
  flush(): void {
    if (this.#out.length === 0 || this.#timer) return
    const now = performance.now()
    this.#measure(now)
    const wait = this.#sentAt + this.#window() - now
    if (wait <= 0) this.sendNow()
    else this.#timer = setTimeout(() => this.sendNow(), wait)
  }

  sendNow(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const out = this.#out
    this.#out = []
    this.#sentAt = performance.now()
    for (let at = 0; at < out.length; at += MERGE_MAX) this.#sendTogether(out.slice(at, at + MERGE_MAX))
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
      if (!readsAtAll(peer.socket)) peer.close('overload', 'reads too slowly')
      else send(peer.socket, frame)
      this.#delivered++
    }
    this.#delivered += out.length > 1 ? (out.length - 1) * this.#peers.size : 0
  }

  #measure(now: number): void {
    if (now - this.#countedFrom < MEASURE_MS) return
    this.#rate = (this.#delivered * 1000) / (now - this.#countedFrom)
    this.#countedFrom = now
    this.#delivered = 0
  }

  #window(): number {
    return this.#rate < BUSY_DELIVERIES ? 0 : Math.min(WINDOW_MAX_MS, (this.#rate / BUSY_DELIVERIES) * 2.5)
  }
}
