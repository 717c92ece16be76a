import type { BoardDoc } from '../../../../shared/schema/board.ts'
import type { StageDoc } from '../../../../shared/schema/stage.ts'
import type { Done } from '../../../sync/history.ts'
import { itemOf } from '../../../sync/items.ts'

/** Things in the order in which they count: of a note and its links, people speak of the note. */
const ranks = [
  ['note', 'figure', 'label', 'image', 'stroke'],
  ['section'],
  ['group'],
  ['link'],
  ['comment'],
  ['reaction'],
  ['thing'],
] as const
type ThingKind = (typeof ranks)[number][number]

export type Thing = { readonly id: string; readonly kind: ThingKind; readonly createdAt: number }

/** What was made in one go bears times at most this far apart, in milliseconds. */
const ONE_GO_MS = 500

/** What a step was about, as people would say it: not everything that was written along the way. */
export function thingsMeant(board: BoardDoc, stage: StageDoc, { kind, ids }: Done): readonly Thing[] {
  const things = ids.map((id) => thingOf(board, stage, id))
  const newest = Math.max(...things.map(({ createdAt }) => createdAt))
  // A new group writes into old notes; they were not added.
  const touched = kind === 'added' ? things.filter(({ createdAt }) => createdAt > newest - ONE_GO_MS) : things
  for (const rank of ranks) {
    const first = touched.filter(({ kind }) => (rank as readonly ThingKind[]).includes(kind))
    if (first.length > 0) return first
  }
  return touched
}

function thingOf(board: BoardDoc, stage: StageDoc, id: string): Thing {
  const item = itemOf(board, id)
  if (item) {
    const isLabel = item.kind === 'figure' && item.record.kind === 'label'
    return { id, kind: isLabel ? 'label' : item.kind, createdAt: item.record.createdAt }
  }
  if (stage.sections.get(id) ?? stage.removedSections.get(id)) return { id, kind: 'section', createdAt: 0 }
  const others = { group: board.groups, link: board.links, comment: board.comments, reaction: board.reactions }
  for (const kind of ['group', 'link', 'comment', 'reaction'] as const) {
    const record = others[kind].get(id)
    if (record) return { id, kind, createdAt: record.createdAt }
  }
  return { id, kind: 'thing', createdAt: 0 }
}
