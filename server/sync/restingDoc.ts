import * as Y from 'yjs'

/** What a resting document is kept as. `same`: whoever still has it in hand is to have the one and only; null: nobody can have. */
type Rest = {
  readonly state: Uint8Array
  readonly stateVector: Uint8Array
  readonly clientId: number
  readonly same: WeakRef<Y.Doc> | null
}

/**
 * A document that may rest as bytes: as objects of Yjs a small board weighs thirty times as much, and most of what people
 * have open nobody writes to. Whoever asks for it has it at once, and writes on under the same client id.
 */
export class RestingDoc {
  readonly #roots: readonly string[]
  #doc: Y.Doc | undefined
  #rest: Rest | undefined
  readonly #watchers: (() => void)[] = []
  /** Hears each time that somebody needs it who finds it resting. */
  woken: () => void = () => {}
  /** Whether anybody asked for it since this was last set to false. */
  wasNeeded = true

  /** `roots`: what is a map in it from the first; `parts`: updates that make it, in order. */
  constructor(roots: readonly string[], parts: readonly Uint8Array[]) {
    this.#roots = roots
    this.#doc = made(roots, parts)
  }

  /** The document; wakes it. */
  get doc(): Y.Doc {
    this.wasNeeded = true
    return this.#doc ?? this.#wake()
  }

  /** All of it, while it rests. */
  get restingState(): Uint8Array | undefined {
    return this.#rest?.state
  }

  /** Says how far it has what each client wrote; does not wake it. */
  stateVector(): Uint8Array {
    return this.#rest?.stateVector ?? Y.encodeStateVector(this.doc)
  }

  /** Calls `look` now, and again whenever there is another object for the document, to listen to that. */
  watch(look: () => void): void {
    this.#watchers.push(look)
    if (this.#doc) look()
  }

  /**
   * Only while everything in it is committed. `isUnseen`: it was just made, and nobody has it in hand; then it goes with
   * the next small sweep, where a weak reference would keep it until a large one.
   */
  rest(isUnseen: boolean): void {
    const doc = this.#doc
    if (!doc) return
    this.#rest = {
      // Encoded into a larger buffer, of which it would keep all.
      state: Y.encodeStateAsUpdate(doc).slice(),
      stateVector: Y.encodeStateVector(doc).slice(),
      clientId: doc.clientID,
      same: isUnseen ? null : new WeakRef(doc),
    }
    this.#doc = undefined
  }

  destroy(): void {
    this.#doc?.destroy()
  }

  #wake(): Y.Doc {
    const { same, state, clientId } = this.#rest as Rest
    this.#rest = undefined
    const before = same?.deref()
    const doc = before ?? made(this.#roots, [state])
    // Not sooner: Yjs takes another id when it hears its own from elsewhere.
    doc.clientID = clientId
    this.#doc = doc
    this.woken()
    if (!before) for (const look of this.#watchers) look()
    return doc
  }
}

function made(roots: readonly string[], parts: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const root of roots) doc.getMap(root)
  // One transaction: merging a long log first would block for minutes.
  doc.transact(() => {
    for (const part of parts) Y.applyUpdate(doc, part)
  })
  return doc
}
