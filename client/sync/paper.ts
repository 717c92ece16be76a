import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { erases } from './erases.ts'

/** One document and who is seen in it. */
export type Paper = { readonly doc: Y.Doc; readonly awareness: Awareness }

type PaperEvents = {
  /** Something was written here, by `client`, who stood at `clock` before; told before any link hears of it. */
  readonly written: (client: number, clock: number, update: Uint8Array) => void
  /** Somebody else took whole records away for good, or made them anew. */
  readonly erased: (origin: unknown) => void
  /** Somebody else's edits came under our client id. */
  readonly taken: (doc: Y.Doc) => void
}

export function emptyPaper(): Paper {
  const doc = new Y.Doc()
  return { doc, awareness: new Awareness(doc) }
}

/** A paper to write on. */
export function blankPaper(on: PaperEvents): Paper {
  const doc = new Y.Doc()
  // Before any link listens: a change has to be in the account when its frame goes out.
  doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local, beforeState }: Y.Transaction) => {
    if (local) on.written(doc.clientID, beforeState.get(doc.clientID) ?? 0, update)
  })
  const awareness = new Awareness(doc)
  doc.on('afterTransactionCleanup', (transaction: Y.Transaction) => {
    if (!transaction.local && erases(transaction)) on.erased(transaction.origin)
    if (doc.clientID === awareness.clientID) return
    // Yjs took another id for what comes next; which one it is to be is for whoever goes on to say.
    doc.clientID = awareness.clientID
    on.taken(doc)
  })
  return { doc, awareness }
}

export function discard(paper: Paper | undefined): void {
  paper?.awareness.destroy()
  paper?.doc.destroy()
}
