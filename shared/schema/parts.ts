import type * as Y from 'yjs'
import { allianceDoc } from './alliance.ts'
import { boardDoc } from './board.ts'
import { checkinDoc } from './checkin.ts'
import type { Collection } from './collection.ts'
import { deckDoc } from './deck.ts'
import { privateDoc } from './private.ts'
import type { RecordShape } from './shapes.ts'
import { shapes } from './shapes.ts'
import type { Sheet } from './sheet.ts'
import { stageDoc } from './stage.ts'
import { tensionDoc } from './tension.ts'

/** Records or a sheet of a document, whatever they hold. */
export type Part = { readonly shape: RecordShape } & (
  | { readonly records: Collection<Readonly<Record<string, unknown>>> }
  | { readonly sheet: Sheet<Readonly<Record<string, unknown>>> }
)
export type Parts = ReadonlyMap<string, Part>

/**
 * All of a document that outlives a session, by the name of its root: what a file of the board holds, what a version
 * keeps, and what comes back by importing it. Whatever these documents learn to read is a part by itself.
 */
export const partsOf = {
  board: (doc: Y.Doc): Parts => parts({ ...boardDoc(doc), ...tensionDoc(doc) }, shapes.board),
  stage: (doc: Y.Doc): Parts => {
    // What is shown, what runs and who may come in is of today; versions lie on the server, beside the board.
    const { session: _session, timer: _timer, ...stage } = stageDoc(doc)
    const { versions: _versions, ...alliance } = allianceDoc(doc)
    return parts({ ...stage, ...alliance, ...checkinDoc(doc) }, shapes.stage)
  },
  /** Without who waits at the door. */
  deck: (doc: Y.Doc): Parts => {
    const { prompts, notes } = deckDoc(doc)
    return parts({ prompts, notes }, shapes.deck)
  },
  /** What somebody wrote for themselves; not what they chose, or were done with. */
  private: (doc: Y.Doc): Parts => {
    const { drafts, takeAways } = privateDoc(doc)
    return parts({ drafts, takeaways: takeAways }, shapes.private)
  },
}

function parts(named: object, shapeOf: Readonly<Record<string, RecordShape>>): Parts {
  const entries = Object.entries(named).map(([name, part]): [string, Part] => {
    const shape = shapeOf[name] ?? {}
    return [name, 'all' in part ? { shape, records: part } : { shape, sheet: part }]
  })
  return new Map(entries)
}
