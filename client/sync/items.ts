import type * as Y from 'yjs'
import type { BoardDoc, Note } from '../../shared/schema/board.ts'
import type { Collection } from '../../shared/schema/collection.ts'
import type { Figure, Image, Stroke } from '../../shared/schema/drawn.ts'

type Records = { readonly note: Note; readonly figure: Figure; readonly image: Image; readonly stroke: Stroke }
export type ItemKind = keyof Records

/** Anything that lies on the board by itself: a note, a figure, a picture or a stroke. Ids differ across all kinds. */
export type Item = {
  readonly [K in ItemKind]: { readonly kind: K; readonly id: string; readonly record: Records[K] }
}[ItemKind]

/** What all items have in common. */
export type ItemRecord = Item['record']

export const itemKinds = ['note', 'figure', 'image', 'stroke'] as const satisfies readonly ItemKind[]

/** Where the records of a kind are. */
export function recordsOf<K extends ItemKind>(board: BoardDoc, kind: K): Collection<Records[K]> {
  const all = { note: board.notes, figure: board.figures, image: board.images, stroke: board.strokes }
  return all[kind] as unknown as Collection<Records[K]>
}

/** The item with this id, in the Trash or not. */
export function itemOf(board: BoardDoc, id: string): Item | undefined {
  for (const kind of itemKinds) {
    const record = recordsOf(board, kind).get(id)
    if (record) return { kind, id, record } as Item
  }
  return undefined
}

/** Everything on the board that is not in the Trash. */
export function itemsOn(board: BoardDoc): readonly Item[] {
  return itemKinds.flatMap((kind) =>
    [...recordsOf(board, kind).all()].flatMap(([id, record]) =>
      record.deletedAt === null ? [{ kind, id, record } as Item] : [],
    ),
  )
}

/** The ids of a selection, with every other member of the groups that are in it. */
export function withGroups(board: BoardDoc, ids: readonly string[]): readonly string[] {
  const groups = new Set(ids.flatMap((id) => itemOf(board, id)?.record.group ?? []))
  if (groups.size === 0) return ids
  const members = itemsOn(board).flatMap(({ id, record }) => (record.group && groups.has(record.group) ? [id] : []))
  return [...new Set([...ids, ...members])]
}

/** Changes fields of items, in one transaction. Fields that stay as they are are not written: each write is kept for ever. */
export function patchItems(doc: Y.Doc, board: BoardDoc, patches: ReadonlyMap<string, Partial<ItemRecord>>): void {
  doc.transact(() => {
    for (const [id, fields] of patches) {
      const item = itemOf(board, id)
      if (!item) continue
      const changed = Object.entries(fields).filter(
        ([field, value]) => JSON.stringify(value) !== JSON.stringify(item.record[field as keyof ItemRecord]),
      )
      if (changed.length > 0) recordsOf(board, item.kind).patch(id, Object.fromEntries(changed))
    }
  })
}
