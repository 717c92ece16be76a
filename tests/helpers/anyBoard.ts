import * as fc from 'fast-check'
import * as Y from 'yjs'
import { boardFileOf } from '../../server/export/boardFile.ts'
import { type Fields, writeRecords } from '../../server/import/records.ts'
import type { BoardFile } from '../../shared/boardFile.ts'
import { meaningOf } from '../../shared/rules/alliance/meaning.ts'
import type { Wording } from '../../shared/schema/alliance.ts'
import { type Part, type Parts, partsOf } from '../../shared/schema/parts.ts'
import type { RichNode } from '../../shared/schema/richJson.ts'
import { stageDoc } from '../../shared/schema/stage.ts'
import { anyId, anyOf } from './anyRecord.ts'

const run = fc.record({
  type: fc.constant('text'),
  text: fc.constantFrom('We ', 'say so', 'ä\u{1F33F}'),
  marks: fc.constantFrom(
    {},
    { bold: {} },
    { italic: {}, highlight: { color: 'sun' } },
    { link: { href: 'https://a.example/' } },
  ),
})
const words = fc.array(fc.oneof(run, fc.constant({ type: 'hardBreak' })), { maxLength: 4 })
const paragraph = fc.record({ type: fc.constant('paragraph'), content: words })
const heading = fc.record({ type: fc.constant('heading'), attrs: fc.constant({ level: 3 }), content: words })
const list = fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((content) => ({
  type: 'taskList',
  content: [{ type: 'taskItem', attrs: { checked: true }, content }],
}))
const anyText = fc.array(fc.oneof(paragraph, heading, list), { maxLength: 4 }) as fc.Arbitrary<readonly RichNode[]>

/** What may be written at random into every part of a room. */
const makers = {
  board: partsOf.board(new Y.Doc()),
  stage: partsOf.stage(new Y.Doc()),
  deck: partsOf.deck(new Y.Doc()),
  private: partsOf.private(new Y.Doc()),
}

type Filling = Readonly<Record<string, unknown>>
const fillings = (parts: Parts) =>
  fc.record(Object.fromEntries([...parts].map(([name, part]) => [name, fillingOf(part)])))

function fillingOf(part: Part): fc.Arbitrary<unknown> {
  if ('sheet' in part) return anyOf(part.sheet.schema)
  const rich = Object.keys(part.shape).filter((field) => part.shape[field] === 'rich')
  const record = fc
    .tuple(anyOf(part.records.schema), fc.record(Object.fromEntries(rich.map((field) => [field, anyText]))))
    .map(([fields, texts]) => ({ ...(fields as object), ...texts }))
  return fc.dictionary(anyId, record, { maxKeys: 4 })
}

/** The file of a board on which anything at all was written that its schemas allow, as a facilitator gets it. */
export const anyBoardFile: fc.Arbitrary<BoardFile> = fc
  .record({
    board: fillings(makers.board),
    stage: fillings(makers.stage),
    deck: fillings(makers.deck),
    private: fillings(makers.private),
    step: anyId,
  })
  // As it comes out of a room: plain objects, with nothing undefined in them.
  .map((filling) => JSON.parse(JSON.stringify(filling)) as typeof filling)
  .map((filling) => {
    const stage = filled(partsOf.stage, settled(filling.stage))
    const board = filled(partsOf.board, signed(filling.board, filling.stage))
    const { session, steps } = stageDoc(stage)
    session.patch({ title: 'Ours', kit: 'blank', language: 'en', step: steps.get(filling.step) ? filling.step : null })
    const own = filled(partsOf.private, filling.private)
    const documents = { board, stage, deck: filled(partsOf.deck, filling.deck), private: { of: 'm1', doc: own } }
    return JSON.parse(JSON.stringify(boardFileOf(documents, 1_800_000_000_000))) as BoardFile
  })

/** What has no name has no author, and every section that is shown a text. */
function signed(board: Filling, stage: Filling): Filling {
  const notes = Object.entries((board.notes ?? {}) as Record<string, Fields>)
  const shown = Object.keys(stage.sections ?? {}).map((id) => [id, { body: [] }])
  return {
    ...board,
    notes: Object.fromEntries(notes.map(([id, note]) => [id, note.anonymous ? { ...note, author: null } : note])),
    sections: { ...Object.fromEntries(shown), ...(board.sections as object) },
  }
}

/** Nothing is open, and words lie under what they mean: a room of the server's own is never otherwise for long. */
function settled(stage: Filling): Filling {
  const each = (name: string, change: (record: Fields) => object) =>
    Object.fromEntries(Object.entries((stage[name] ?? {}) as object).map(([id, record]) => [id, change(record)]))
  const meant = (name: string) => {
    const words = Object.values((stage[name] ?? {}) as Record<string, Wording>)
    return Object.fromEntries(words.map((wording) => [meaningOf(wording), wording]))
  }
  return {
    ...stage,
    votes: each('votes', (vote) => ({ ...vote, state: 'closed' })),
    scaleSets: each('scaleSets', (set) => ({ ...set, state: 'closed' })),
    checkins: each('checkins', (checkin) => ({ ...checkin, state: 'closed' })),
    wordings: meant('wordings'),
    checkinWords: meant('checkinWords'),
    alliance: { ...(stage.alliance as object), checkin: null, state: 'active' },
  }
}

function filled(partsIn: (doc: Y.Doc) => Parts, filling: Filling): Y.Doc {
  const doc = new Y.Doc()
  for (const [name, part] of partsIn(doc)) {
    const given = (filling[name] ?? {}) as Fields
    if ('sheet' in part) part.sheet.patch(given)
    else writeRecords(part, new Map(Object.entries(given) as [string, Fields][]))
  }
  return doc
}
