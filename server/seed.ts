import * as Y from 'yjs'
import type { Kit } from '../shared/kits/kit.ts'
import type { RoomKind } from '../shared/rooms.ts'
import { ordersFor } from '../shared/rules/orderBetween.ts'
import { boardDoc } from '../shared/schema/board.ts'
import { deckDoc } from '../shared/schema/deck.ts'
import { stageDoc } from '../shared/schema/stage.ts'
import { type BoardRecord, type LogRow, roomName } from './store/store.ts'
import { SERVER } from './sync/owners.ts'

/** What a new board begins with: one of our kits, or somebody's own. */
export type Beginning = Pick<Kit, 'sections' | 'steps'> & {
  readonly prompts: readonly (Omit<Kit['prompts'][number], 'step'> & { readonly step: string | null })[]
}

/** The first rows of a new board's documents. Only the server seeds: two clients doing it would make everything twice. */
export function seedRows(board: BoardRecord, kit: Beginning): readonly LogRow[] {
  return [
    seeded(board, 'stage', (doc) => seedStage(doc, board, kit)),
    seeded(board, 'board', (doc) => {
      const { sections } = boardDoc(doc)
      for (const { id } of kit.sections) sections.put(id, {})
    }),
    seeded(board, 'deck', (doc) => {
      const { prompts } = deckDoc(doc)
      eachInOrder(kit.prompts, ({ id, length: _, ...prompt }, order) => prompts.put(id, { ...prompt, order }))
    }),
  ]
}

function seedStage(doc: Y.Doc, board: BoardRecord, kit: Beginning): void {
  const { session, timer, steps, sections } = stageDoc(doc)
  session.patch({
    title: board.title,
    kit: board.kit,
    language: board.language,
    step: kit.steps[0]?.id ?? null,
    prompt: null,
    locked: false,
    code: board.code,
    facilitatorLostAt: 0,
  })
  timer.patch({ seconds: 0, endsAt: null, pausedWith: null })
  eachInOrder(kit.steps, ({ id, ...step }, order) => steps.put(id, { ...step, order }))
  eachInOrder(kit.sections, ({ id, ...section }, order) => sections.put(id, { ...section, order, collapsed: false }))
}

function seeded(board: BoardRecord, kind: RoomKind, fill: (doc: Y.Doc) => void): LogRow {
  const doc = new Y.Doc()
  doc.transact(() => fill(doc))
  const row: LogRow = {
    room: roomName(board.id, kind, null),
    seq: 1,
    update: Y.encodeStateAsUpdate(doc),
    claims: [{ client: doc.clientID, member: SERVER }],
  }
  doc.destroy()
  return row
}

function eachInOrder<T>(records: readonly T[], put: (record: T, order: string) => void): void {
  const orders = ordersFor(records.length)
  for (const [at, record] of records.entries()) put(record, orders[at] ?? 'a0')
}
