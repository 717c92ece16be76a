import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Group } from '../../shared/schema/board.ts'
import type { Link } from '../../shared/schema/drawn.ts'
import { useBoard, useMe, useRoom, useStage } from './BoardSession.tsx'
import { historyOf } from './history.ts'
import { type Item, type ItemRecord, itemOf, itemsOn, patchItems, recordsOf } from './items.ts'
import { isLockedFor, isLockedItem } from './locked.ts'
import { newId } from './newId.ts'

/** An item's new place: its top left corner, and the section it lies in now. */
export type Placing = { readonly at: readonly [number, number]; readonly section: string | null }

export type Layering = 'front' | 'back'

/** What may be done to anything on the board, of whatever kind. Each call is one step of undo. */
export type ItemEdits = {
  readonly move: (places: ReadonlyMap<string, Placing>) => void
  readonly resize: (
    boxes: ReadonlyMap<string, { readonly at: readonly [number, number]; readonly size: readonly [number, number] }>,
  ) => void
  /** Any fields of any items. */
  readonly patch: (patches: ReadonlyMap<string, Partial<ItemRecord>>) => void
  /** Into the Trash, with the links that ended there. */
  readonly remove: (ids: readonly string[]) => void
  readonly restore: (ids: readonly string[]) => void
  readonly layer: (ids: readonly string[], to: Layering) => void
  /** Copies, `by` further; links among them and the groups they form come along. Returns the new ids, by the old ones. */
  readonly duplicate: (ids: readonly string[], by: readonly [number, number]) => ReadonlyMap<string, string>
  /** Puts items into one group: the given one, the first of theirs, or a new one. Returns its id. */
  readonly group: (ids: readonly string[], into?: string) => string
  readonly ungroup: (ids: readonly string[]) => void
  /** Puts a link between two items. Returns its id. */
  readonly link: (from: string, to: string) => string
}

/** How to change what lies on the board; null while I may only read. Items that are locked for me stay as they are. */
export function useItemEdits(): ItemEdits | null {
  const board = useBoard()
  const { doc } = useRoom('board')
  const stage = useStage()
  const me = useMe()
  return useMemo(() => {
    if (!board.canWrite) return null
    const mayChange = (id: string) => !isLockedFor(me.role, id, { board, stage })
    const history = historyOf(doc)
    const patch = (patches: ReadonlyMap<string, Partial<ItemRecord>>) =>
      patchItems(doc, board, new Map([...patches].filter(([id]) => mayChange(id))))
    const each = (ids: readonly string[], fields: (id: string, at: number) => Partial<ItemRecord>) =>
      patch(new Map(ids.map((id, at) => [id, fields(id, at)])))
    const now = () => ({ author: me.id, createdAt: Date.now(), deletedAt: null })
    const putLink = (link: Pick<Link, 'from' | 'to'> & Partial<Link>) => {
      const id = newId()
      board.links.put(id, { text: '', heads: 'end', ...link, ...now() } satisfies Link)
      return id
    }
    const putGroup = (group: Partial<Group> = {}) => {
      const id = newId()
      board.groups.put(id, { text: '', ...group, ...now() } satisfies Group)
      return id
    }
    return {
      patch,
      move: (places) =>
        patch(new Map([...places].map(([id, { at, section }]) => [id, { at: [at[0], at[1]], section }]))),
      resize: (boxes) =>
        patch(new Map([...boxes].map(([id, { at, size }]) => [id, { at: [at[0], at[1]], size: [size[0], size[1]] }]))),
      remove: (ids) => {
        const gone = new Set(ids.filter(mayChange))
        const deletedAt = Date.now()
        history.step(() =>
          doc.transact(() => {
            each([...gone], () => ({ deletedAt }))
            for (const [id, link] of board.links.all())
              if (link.deletedAt === null && (gone.has(link.from) || gone.has(link.to)))
                board.links.patch(id, { deletedAt })
          }),
        )
      },
      restore: (ids) =>
        doc.transact(() => {
          // The links that went with them come back with them.
          const times = new Set(ids.map((id) => itemOf(board, id)?.record.deletedAt))
          each(ids, () => ({ deletedAt: null }))
          for (const [id, link] of board.links.all())
            if (
              link.deletedAt !== null &&
              times.has(link.deletedAt) &&
              (ids.includes(link.from) || ids.includes(link.to))
            )
              board.links.patch(id, { deletedAt: null })
        }),
      layer: (ids, to) => {
        const layers = itemsOn(board).map(({ record }) => record.layer)
        const edge = to === 'front' ? Math.max(0, ...layers) + 1 : Math.min(0, ...layers) - ids.length
        const bottomUp = ids.toSorted((a, b) => layerOf(board, a) - layerOf(board, b))
        each(bottomUp, (_id, at) => ({ layer: edge + at }))
      },
      duplicate: (ids, by) =>
        doc.transact(() => {
          const copies = new Map(ids.map((id) => [id, newId()]))
          const groups = new Map<string, string>()
          for (const [id, copy] of copies) {
            const item = itemOf(board, id)
            if (!item) continue
            const { group, at } = item.record
            if (group !== null && !groups.has(group))
              groups.set(group, putGroup({ text: board.groups.get(group)?.text ?? '' }))
            putCopy(board, item, copy, {
              ...{ at: [at[0] + by[0], at[1] + by[1]], group: group === null ? null : (groups.get(group) ?? null) },
              ...now(),
            })
          }
          for (const link of board.links.all().values()) {
            const [from, to] = [copies.get(link.from), copies.get(link.to)]
            if (link.deletedAt === null && from && to) putLink({ ...link, from, to })
          }
          return copies
        }),
      group: (ids, into) =>
        doc.transact(() => {
          const known = into ?? ids.map((id) => itemOf(board, id)?.record.group ?? null).find((group) => group !== null)
          const group = known ?? putGroup()
          each(ids, () => ({ group }))
          return group
        }),
      ungroup: (ids) => each(ids, () => ({ group: null })),
      link: (from, to) => putLink({ from, to }),
    }
  }, [board, doc, stage, me.id, me.role])
}

function layerOf(board: Parameters<typeof itemOf>[0], id: string): number {
  return itemOf(board, id)?.record.layer ?? 0
}

function putCopy(board: Parameters<typeof itemOf>[0], item: Item, id: string, fields: Partial<ItemRecord>): void {
  recordsOf(board, item.kind).put(id, { ...item.record, ...fields })
}

/** Whether only a facilitator may change this item. */
export function useIsLocked(id: string): boolean {
  const board = useBoard()
  const stage = useStage()
  const subscribe = useCallback(
    (notify: () => void) => {
      const stops = [stage.locks.subscribe(id, notify), stage.sections.subscribeAll(notify)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    [stage, id],
  )
  // Whoever shows an item renders again when it comes into another section.
  return useSyncExternalStore(subscribe, () => isLockedItem(id, { board, stage }))
}
