import * as Y from 'yjs'
import { step2Frame, updateFrame } from './frames.ts'
import type { Peer } from './peer.ts'
import { type Framed, framed, send } from './wire.ts'

/** A longer tail costs a joiner more than one fresh encoding costs the server. */
const TAIL_UPDATES_MAX = 64
const TAIL_BYTES_MAX = 64 * 1024

/** What a client sends that has nothing yet: a state vector of no clients. */
const nothing = Uint8Array.of(0)

/** Answers whoever opens a document: newcomers from one snapshot kept encoded and framed, with the updates since. */
export class Joins {
  readonly #doc: Y.Doc
  #base: Framed | undefined
  #tail: Uint8Array[] = []
  #tailBytes = 0

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  /** One more committed update. */
  add(update: Uint8Array): void {
    if (!this.#base) return
    this.#tail.push(update)
    this.#tailBytes += update.length
    if (this.#tail.length > TAIL_UPDATES_MAX || this.#tailBytes > TAIL_BYTES_MAX) this.forget()
  }

  /** Only while everything in the document is committed. */
  answer(peer: Peer, stateVector: Uint8Array): void {
    if (!isSame(stateVector, nothing)) {
      peer.send(step2Frame(Y.encodeStateAsUpdate(this.#doc, stateVector)))
      return
    }
    this.#base ??= framed(step2Frame(Y.encodeStateAsUpdate(this.#doc)))
    send(peer.socket, this.#base)
    const [only] = this.#tail
    if (only) peer.send(updateFrame(this.#tail.length === 1 ? only : Y.mergeUpdates(this.#tail)))
  }

  /** The next newcomer gets the document as it is then. */
  forget(): void {
    this.#base = undefined
    this.#tail = []
    this.#tailBytes = 0
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}
