import * as Y from 'yjs'
import type { Box } from '../../shared/rules/placement.ts'
import type { BoardDoc } from '../../shared/schema/board.ts'
import type { Section } from '../../shared/schema/stage.ts'
import { itemOf, itemsOn } from './items.ts'
import type { Peer } from './presence.ts'

/** Where somebody is on the board: the place, and what it is, as far as it is a thing. */
export type Whereabouts = { readonly box: Box; readonly item: string | null; readonly section: string | null }

type Ground = {
  readonly doc: Y.Doc
  readonly board: BoardDoc
  readonly sections: ReadonlyMap<string, Section>
}

/** Where somebody is: what they write, else what they point at, else what they hold. Null: nothing tells. */
export function whereIs({ state }: Peer, ground: Ground): Whereabouts | null {
  const { editing, cursor, pointer, selected } = state
  return (
    atItem(editing, ground) ??
    atSection(sectionOfCaret(ground.doc, cursor), ground) ??
    atPoint(pointer, ground) ??
    atItem(Array.isArray(selected) ? selected[0] : null, ground)
  )
}

/** The section whose text or things somebody is writing in now; null while they don't, or write on the open board. */
export function writesIn({ state }: Peer, { doc, board }: Pick<Ground, 'doc' | 'board'>): string | null {
  const { editing, cursor } = state
  if (typeof editing !== 'string') return sectionOfCaret(doc, cursor)
  return itemOf(board, editing)?.record.section ?? null
}

/** The section whose text a caret stands in. A caret is what an editor shows of itself: nothing in it is sure. */
export function sectionOfCaret(doc: Y.Doc, cursor: unknown): string | null {
  if (typeof cursor !== 'object' || cursor === null || !('head' in cursor)) return null
  try {
    const head = Y.createRelativePositionFromJSON(cursor.head)
    const place = Y.createAbsolutePositionFromRelativePosition(head, doc)
    return place && recordAround(place.type, doc.share.get('sections'))
  } catch {
    // Words of somebody's browser that make no sense.
    return null
  }
}

function recordAround(type: Y.AbstractType<unknown>, root: unknown): string | null {
  const item = type._item
  if (!item) return null
  const parent = item.parent as Y.AbstractType<unknown>
  return parent === root ? item.parentSub : recordAround(parent, root)
}

function atItem(id: unknown, { board }: Ground): Whereabouts | null {
  if (typeof id !== 'string') return null
  const record = itemOf(board, id)?.record
  if (record && record.deletedAt === null) return { box: record, item: id, section: record.section }
  const [first] = itemsOn(board).filter((item) => item.record.group === id)
  return first ? { box: first.record, item: first.id, section: first.record.section } : null
}

function atSection(id: string | null, { sections }: Ground): Whereabouts | null {
  const box = id === null ? undefined : sections.get(id)
  return box ? { box, item: null, section: id } : null
}

function atPoint(value: unknown, { sections }: Ground): Whereabouts | null {
  if (!Array.isArray(value) || value.length !== 2 || !value.every(Number.isFinite)) return null
  const [x, y] = value as [number, number]
  const under = [...sections].find(
    ([, { at, size }]) => x >= at[0] && y >= at[1] && x < at[0] + size[0] && y < at[1] + size[1],
  )
  return { box: { at: [x, y], size: [0, 0] }, item: null, section: under?.[0] ?? null }
}
