import * as Y from 'yjs'
import { type Seat, stageDoc } from '../../shared/schema/stage.ts'
import { emptySeat } from '../members/emptySeat.ts'
import { type Fields, type Gone, leftOf } from './leftOf.ts'

/** Leaves an empty seat of somebody, so that what is signed by it is somebody's who left, and nothing else of theirs. */
export function eraseOnStage(doc: Y.Doc, gone: Gone): void {
  const stage = stageDoc(doc)
  const seat = stage.members.get(gone.member)
  if (seat) {
    emptySeat(stage, gone.member)
    // Put anew, not changed: whatever a seat will hold one day goes with it.
    stage.members.put(gone.member, { ...blankSeat(seat), leftAt: Date.now(), erased: gone.words })
  }
  leaveOnStage(doc, (...record) => leftOf(...record, gone))
}

/** What is left of a record; null: nothing; the record itself where nothing goes. */
export type Left = (root: string, key: string, record: Fields) => Fields | null

/** Leaves of every record of the stage what is said; in a write of the caller's. */
export function leaveOnStage(doc: Y.Doc, left: Left): void {
  for (const name of doc.share.keys())
    for (const [key, record] of doc.getMap(name).entries())
      if (record instanceof Y.Map) leaveOf(doc.getMap(name), name, { key, record }, left)
}

/** What a seat says of nobody in particular. */
export function blankSeat({ role, by, keptBefore }: Pick<Seat, 'role' | 'by' | 'keptBefore'>) {
  return { role, by, ...(keptBefore ? { keptBefore } : {}), name: '', color: 0, joinedAt: 0, handAt: null, ready: null }
}

type Entry = { readonly key: string; readonly record: Y.Map<unknown> }

function leaveOf(root: Y.Map<unknown>, name: string, { key, record }: Entry, left: Left): void {
  const before = Object.fromEntries(record.entries())
  const after = left(name, key, before)
  if (after === null) return root.delete(key)
  for (const [field, value] of Object.entries(after)) if (value !== before[field]) record.set(field, value)
}
