import * as Y from 'yjs'
import { step2Frame, updateFrame } from './frames.ts'
import type { RestingDoc } from './restingDoc.ts'
import { type Framed, framed } from './wire.ts'

/** Y.mergeUpdates takes quadratic time; so many at once are cheaper for a joiner than one by one. */
const MERGE_MAX = 64

/** A tail of so many bytes is nothing to anybody, however small the snapshot. */
const TAIL_BYTES_MIN = 64 * 1024

/** Beyond this part of the snapshot, the tail costs joiners more than one fresh encoding costs the server. */
const TAIL_SHARE_MAX = 1 / 4

/** More frames than this nobody should have to read one by one. */
const TAIL_FRAMES_MAX = 256

/** What a client sends that has nothing yet: a state vector of no clients. */
const nothing = Uint8Array.of(0)

/**
 * Answers whoever opens a document: newcomers from one snapshot kept encoded and framed, with the updates since, which
 * are merged some at a time. To encode a large board takes as long as to hand on thousands of edits.
 */
export class Joins {
  readonly #body: Pick<RestingDoc, 'doc' | 'restingState'>
  #base: Framed | undefined
  /** Merged updates since the snapshot, framed. */
  #tail: Framed[] = []
  /** Those that were not merged yet. */
  #loose: Uint8Array[] = []
  #tailBytes = 0

  constructor(body: Pick<RestingDoc, 'doc' | 'restingState'>) {
    this.#body = body
  }

  /** One more committed update. */
  add(update: Uint8Array): void {
    if (!this.#base) return
    this.#loose.push(update)
    this.#tailBytes += update.length
    const bytesMax = Math.max(TAIL_BYTES_MIN, this.#base.bytes.length * TAIL_SHARE_MAX)
    if (this.#tailBytes > bytesMax || this.#tail.length > TAIL_FRAMES_MAX) this.forget()
    else if (this.#loose.length === MERGE_MAX) this.#mergeLoose()
  }

  /** What to send to whoever has this, once all that is in the document now is committed. */
  answerTo(stateVector: Uint8Array): readonly Framed[] {
    if (!isSame(stateVector, nothing)) return [framed(step2Frame(Y.encodeStateAsUpdate(this.#body.doc, stateVector)))]
    const { restingState } = this.#body
    if (restingState) return [framed(step2Frame(restingState))]
    this.#base ??= framed(step2Frame(Y.encodeStateAsUpdate(this.#body.doc)))
    if (this.#loose.length > 0) this.#mergeLoose()
    return [this.#base, ...this.#tail]
  }

  /** The next newcomer gets the document as it is then. */
  forget(): void {
    this.#base = undefined
    this.#tail = []
    this.#loose = []
    this.#tailBytes = 0
  }

  #mergeLoose(): void {
    const [only] = this.#loose
    if (!only) return
    this.#tail.push(framed(updateFrame(this.#loose.length === 1 ? only : Y.mergeUpdates(this.#loose))))
    this.#loose = []
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}
