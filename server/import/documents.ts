import * as Y from 'yjs'
import { type BoardFile, recordsIn } from '../../shared/boardFile.ts'
import { inOrder } from '../../shared/rules/order.ts'
import { ordersFor } from '../../shared/rules/orderBetween.ts'
import { Agreement } from '../../shared/schema/agreement.ts'
import type { Alliance } from '../../shared/schema/alliance.ts'
import { type Parts, partsOf } from '../../shared/schema/parts.ts'
import { type RevealedPrompt, Session, type Step, stageDoc } from '../../shared/schema/stage.ts'
import { type Rename, withNewIds } from './ids.ts'
import { type Fields, type Records, readRecords, writeRecords } from './records.ts'
import {
  asBrokenOff,
  asClosed,
  asLeft,
  asResting,
  type Meanings,
  meaningsOf,
  readWordings,
  withMeanings,
} from './stageParts.ts'

export type Begun = { readonly title: string; readonly kit: string; readonly language: string; readonly code: string }

/** The documents of a new board with what a file holds: all ids new, only what their schemas know. */
export function documentsFrom(
  file: BoardFile,
  begun: Begun,
  rename: Rename,
  now: number,
): { readonly board: Y.Doc; readonly stage: Y.Doc; readonly deck: Y.Doc } {
  const [board, stage, deck] = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
  const parts = partsOf.stage(stage)
  const written = withoutNames(readAll(partsOf.board(board), file.board, rename))
  const wordings = readWordings(parts, file.stage, rename)
  const agreed = meaningsOf(written.get('agreements') ?? new Map(), recordsIn(file.board.agreements, Agreement), rename)
  const meanings = new Map([...agreed, ...wordings.meanings])
  const shown = changed(readAll(parts, file.stage, rename), wordings.records, meanings, now)
  stage.transact(() => {
    write(parts, shown)
    writeSheets(parts, file, rename)
    beginSession(stage, file, begun, rename)
  })
  board.transact(() => write(partsOf.board(board), withBodies(written, shown.get('sections') ?? new Map())))
  const prompts = partsOf.deck(deck)
  deck.transact(() => write(prompts, file.deck ? readAll(prompts, file.deck, rename) : askedIn(shown)))
  return { board, stage, deck }
}

type All = ReadonlyMap<string, Records>

function readAll(parts: Parts, given: Readonly<Record<string, Fields>>, rename: Rename): All {
  return new Map([...parts].map(([name, part]) => [name, readRecords(part, given[name], rename)]))
}

function write(parts: Parts, all: All): void {
  for (const [name, part] of parts) writeRecords(part, all.get(name) ?? new Map())
}

/** What was written without a name has none, whatever a file claims. */
function withoutNames(all: All): All {
  const notes = [...(all.get('notes') ?? [])].map(([id, note]): [string, Fields] => [
    id,
    note.anonymous === true ? { ...note, author: null } : note,
  ])
  return new Map([...all, ['notes', new Map(notes)]])
}

function changed(all: All, wordings: All, meanings: Meanings, now: number): All {
  const renamed = [...all].map(([name, records]): [string, Records] => [
    name,
    new Map([...records].map(([id, record]) => [id, withMeanings(record, meanings) as Fields])),
  ])
  const result = new Map(renamed)
  for (const [name, records] of wordings) result.set(name, records)
  result.set('members', asLeft(all.get('members') ?? new Map(), now))
  result.set('votes', asClosed(all.get('votes') ?? new Map()))
  result.set('scaleSets', asClosed(all.get('scaleSets') ?? new Map()))
  result.set('checkins', asBrokenOff(result.get('checkins') ?? new Map()))
  return result
}

function writeSheets(parts: Parts, file: BoardFile, rename: Rename): void {
  for (const [name, part] of parts) {
    const parsed = 'sheet' in part ? part.sheet.schema.safeParse(file.stage[name] ?? {}) : null
    if (!parsed?.success || !('sheet' in part)) continue
    const fields = withNewIds(part.sheet.schema, parsed.data, rename) as Fields
    part.sheet.patch(name === 'alliance' ? asResting(fields as Alliance) : fields)
  }
}

/** A board without anybody on it yet, at the step where the other was. */
function beginSession(stage: Y.Doc, { stage: given }: BoardFile, begun: Begun, rename: Rename): void {
  const { session, steps, timer } = stageDoc(stage)
  const before = Session.parse(given.session ?? {})
  const all = steps.all() as ReadonlyMap<string, Step>
  const step = before.step === null ? null : rename(before.step)
  const { structure, proxies } = before
  session.patch({
    ...{ ...begun, structure, proxies, prompt: null, locked: false, facilitatorLostAt: 0 },
    step: step === null || all.has(step) ? step : (inOrder(all)[0]?.[0] ?? null),
  })
  timer.patch({ seconds: 0, endsAt: null, pausedWith: null })
}

/** Every section that is shown has a text to write in. */
function withBodies(all: All, sections: Records): All {
  const bodies = all.get('sections') ?? new Map<string, Fields>()
  const missing = [...sections.keys()].filter((id) => !bodies.has(id)).map((id): [string, Fields] => [id, { body: [] }])
  return new Map([...all, ['sections', new Map([...bodies, ...missing])]])
}

/** Whoever may not read a deck still takes home what was asked; it can be asked again. */
function askedIn(shown: All): All {
  const asked = [...((shown.get('prompts') ?? new Map()) as ReadonlyMap<string, RevealedPrompt>)]
  const orders = ordersFor(asked.length)
  const prompts = asked
    .sort(([, a], [, b]) => a.revealedAt - b.revealedAt)
    .map(([id, { text, step, mode, anonymous, oneWord, minutes }], at): [string, Fields] => [
      id,
      { text, step, mode, anonymous, oneWord, minutes, hint: '', probes: [], order: orders[at] ?? 'a0' },
    ])
  return new Map([['prompts', new Map(prompts)]])
}
