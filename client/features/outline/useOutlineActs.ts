import { useMemo } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { type BoardDoc, NOTE_SIZE, type Note } from '../../../shared/schema/board.ts'
import { useBoard, useMe, useRoom, useStage } from '../../sync/BoardSession.tsx'
import { historyOf } from '../../sync/history.ts'
import { type ItemRecord, itemOf } from '../../sync/items.ts'
import { newId } from '../../sync/newId.ts'
import { useItemEdits } from '../../sync/useItemEdits.ts'
import { announce } from '../../ui/announce.ts'
import { toast } from '../../ui/toast.ts'
import type { OutlineDesk } from './atOutline.ts'
import { around, besides, type Places, placeAfter, reordered, shifted, type Unit } from './moves.ts'
import type { OutlineStore } from './outlineStore.ts'
import type { OutlineNode } from './outlineTree.ts'
import { focusRow } from './rowFocus.ts'
import { nodeWith, type Row } from './rows.ts'
import type { Spot } from './spot.ts'
import { boxesOf, frameOf, isMovable, itemsIn, takenBy, unitOf } from './units.ts'
import { shortWords } from './words.ts'

/** Where things are moved to. Without a prompt or a group they keep the prompt and leave the group. */
export type Target = {
  readonly section: string | null
  readonly prompt?: string | undefined
  readonly group?: string | undefined
  /** Directly before or after another; the id of an item or a group. */
  readonly beside?: { readonly id: string; readonly side: 'before' | 'after' } | undefined
}

/** What can be done in the outline: the edit, and what is seen and heard of it. */
export type OutlineActs = {
  /** A new note after this row, in the same section and for the same prompt. */
  readonly add: (row?: Row) => void
  readonly write: (row: Row) => void
  /** Over; `byKey` with the focus back on the row. */
  readonly written: (row: Row, byKey: boolean) => void
  readonly remove: (row: Row) => void
  /** One rank up or down among those beside it. */
  readonly step: (row: Row, by: -1 | 1) => void
  readonly intoGroup: (row: Row) => void
  readonly outOfGroup: (row: Row) => void
  /** Items, or a group with all that is in it. */
  readonly moveTo: (ids: readonly string[], target: Target) => void
  readonly connect: (from: string, to: string) => void
}

/** Null while I may only read. */
export function useOutlineActs(store: OutlineStore, spot: Spot, desk: OutlineDesk): OutlineActs | null {
  const { t } = useTranslation(['outline', 'board'])
  const edits = useItemEdits()
  const board = useBoard()
  const { doc } = useRoom('board')
  const stage = useStage()
  const me = useMe()
  return useMemo(() => {
    if (!edits) return null
    const isLocked = (ids: Iterable<string>) =>
      me.role !== 'facilitator' && [...ids].some((id) => stage.locks.get(id) !== undefined)
    const sectionTitle = (id: string | null) =>
      (id === null ? undefined : stage.sections.get(id)?.title) ?? t('theOpenBoard')
    const rowWith = (id: string) => store.rows().find((row) => row.id === id)
    /** Makes a row the one that Tab comes to, wherever it is now. */
    const comeTo = (id: string): Row | undefined => {
      // The row may be another element from now on: it has to be there before the focus comes.
      flushSync(() => {
        store.settle()
        store.unfoldTo(id)
        spot.set({ focused: id })
      })
      return rowWith(id)
    }
    /** The same, with the focus. */
    const show = (id: string): Row | undefined => {
      const row = comeTo(id)
      focusRow(id)
      return row
    }
    const patchAt = (places: Places, fields: Partial<ItemRecord> = {}) =>
      edits.patch(new Map([...places].map(([id, at]) => [id, { at: [at[0], at[1]], ...fields }])))
    const sayMoved = (row: Row | undefined) =>
      row && announce(t('said.moved', { section: sectionTitle(row.section), at: row.at, count: row.count }))
    const nodesBeside = (row: Row) => childrenOf(store.nodes(), row.parent).filter(isMovable)

    const put = (units: readonly Unit[], { section, prompt, group, beside }: Target) => {
      const frame = frameOf(stage, board, section)
      const taken = takenBy(board, new Set(units.flatMap(({ boxes }) => [...boxes.keys()])))
      for (const unit of units) {
        const whole = around(unit.boxes.values())
        const corner = placeAfter(undefined, frame, taken, whole.size)
        const places = new Map([...unit.boxes].map(([id, { at }]) => [id, at] as const))
        const moved = new Map([...places, ...shifted(unit, corner)])
        const isWholeGroup = board.groups.get(unit.id) !== undefined
        const sorted = beside
          ? orderBeside(store, board, { id: unit.id, boxes: boxed(unit, moved) }, beside)
          : new Map()
        edits.patch(
          new Map(
            [...moved].map(([id, at]) => {
              const place = sorted.get(id) ?? at
              const answers = prompt !== undefined && itemOf(board, id)?.kind === 'note' ? { prompt } : {}
              const joins = isWholeGroup && group === undefined ? {} : { group: group ?? null }
              return [id, { at: [place[0], place[1]], section, ...answers, ...joins } as Partial<ItemRecord>]
            }),
          ),
        )
        patchAt(new Map([...sorted].filter(([id]) => !moved.has(id))))
        taken.push({ at: corner, size: whole.size })
      }
    }

    return {
      add: (row) => {
        const section = row?.section ?? null
        const before =
          row && isMovable(row) ? around(boxesOf(board, itemsIn(nodeOf(store, row.id))).values()) : undefined
        const at = placeAfter(before, frameOf(stage, board, section), takenBy(board), NOTE_SIZE)
        const id = newId()
        board.notes.put(id, {
          ...{ text: '', at: [at[0], at[1]], size: [...NOTE_SIZE], color: desk.get().color, section },
          ...{ prompt: row?.prompt ?? (row?.kind === 'prompt' ? row.of : null), group: row?.group ?? null, layer: 0 },
          ...{ author: me.id, createdAt: Date.now(), deletedAt: null },
        } satisfies Note)
        const added = comeTo(id)
        desk.set({ writing: id, selected: [id] })
        if (added) announce(t('said.added', { section: sectionTitle(section), at: added.at, count: added.count }))
      },
      write: (row) => {
        if (isMovable(row) && isLocked([row.of])) return announce(t('said.locked'))
        if (row.kind === 'text') return spot.set({ focused: row.id, writingIn: row.of })
        spot.set({ focused: row.id })
        desk.set({ writing: row.of })
      },
      written: (row, byKey) => {
        if (row.kind === 'text') spot.set({ writingIn: null })
        else if (desk.get().writing === row.of) desk.set({ writing: null })
        if (byKey) requestAnimationFrame(() => focusRow(row.id))
      },
      remove: (row) => {
        const picked = spot.get().isPicking && desk.get().selected.includes(row.of) ? desk.get().selected : null
        const ids = picked ?? itemsIn(nodeOf(store, row.id))
        if (isMovable(row) && isLocked(ids)) return announce(t('said.locked'))
        const next = nextAfter(store.rows(), row, new Set(picked ?? [row.of]))
        const what = shortWords(board, row.of, t)
        if (row.kind === 'linkTo' || row.kind === 'linkFrom') board.links.patch(row.of, { deletedAt: Date.now() })
        else if (row.kind === 'comment') {
          if (board.comments.get(row.of)?.author !== me.id && me.role !== 'facilitator') return
          board.comments.patch(row.of, { deletedAt: Date.now() })
        } else if (row.kind === 'group' && !picked) {
          edits.ungroup(ids)
          announce(t('said.ungrouped'))
        } else if (ids.length > 0) {
          edits.remove(ids)
          toast({
            title: t('said.removed', { count: ids.length, what }),
            action: { label: t('said.undo'), onPress: () => edits.restore(ids) },
          })
        } else return
        desk.set({ writing: null, selected: [] })
        spot.set({ isPicking: false })
        if (next) show(next)
        else store.settle()
      },
      step: (row, by) => {
        if (!isMovable(row)) return
        const nodes = nodesBeside(row)
        const from = nodes.findIndex(({ id }) => id === row.id)
        const to = from + by
        if (to < 0 || to >= nodes.length) return announce(t(by < 0 ? 'said.first' : 'said.last'))
        const places = reordered(
          nodes.map((node) => unitOf(board, node)),
          from,
          to,
        )
        if (isLocked(places.keys())) return announce(t('said.locked'))
        patchAt(places)
        sayMoved(show(row.id))
      },
      intoGroup: (row) => {
        const nodes = nodesBeside(row)
        const above = nodes[nodes.findIndex(({ id }) => id === row.id) - 1]
        if (!isMovable(row) || row.group !== null || row.kind === 'group') return
        if (!above) return announce(t('said.noneAbove'))
        const ids = itemsIn(nodeOf(store, row.id))
        if (isLocked([...ids, ...itemsIn(above)])) return announce(t('said.locked'))
        if (above.kind === 'group') edits.group(ids, above.of)
        else edits.group([...itemsIn(above), ...ids])
        const now = show(row.id)
        const group = board.groups.get(now?.group ?? '')?.text || t('groupEmpty')
        if (now) announce(t('said.inGroup', { group, at: now.at, count: now.count }))
      },
      outOfGroup: (row) => {
        if (row.group === null) return announce(t('said.noGroup'))
        const ids = itemsIn(nodeOf(store, row.id))
        if (isLocked(ids)) return announce(t('said.locked'))
        put([{ id: row.id, boxes: boxesOf(board, ids) }], { section: row.section })
        const now = show(row.id)
        if (now) announce(t('said.outOfGroup', { at: now.at, count: now.count, section: sectionTitle(now.section) }))
      },
      moveTo: (ids, target) => {
        const units = unitsOf(store, board, ids)
        if (isLocked(units.flatMap(({ boxes }) => [...boxes.keys()]))) return announce(t('said.locked'))
        historyOf(doc).step(() => doc.transact(() => put(units, target)))
        const [first] = units
        const row = first && show(first.id)
        const section = sectionTitle(target.section)
        if (units.length > 1) announce(t('said.movedMany', { count: units.length, section }))
        else sayMoved(row)
      },
      connect: (from, to) => {
        const id = edits.link(from, to)
        comeTo(id)
        desk.set({ writing: id })
        announce(t('said.connected', { text: shortWords(board, to, t) }))
      },
    }
  }, [t, edits, board, doc, stage, me, store, spot, desk])
}

function nodeOf(store: OutlineStore, id: string): OutlineNode {
  return nodeWith(id, store.nodes()) ?? { id, kind: 'loose', of: '', startsFolded: false, children: [] }
}

function childrenOf(nodes: readonly OutlineNode[], parent: string | null): readonly OutlineNode[] {
  return parent === null ? nodes : (nodeWith(parent, nodes)?.children ?? [])
}

/** What these ids stand for: a group moves as one, items one by one. */
function unitsOf(store: OutlineStore, board: BoardDoc, ids: readonly string[]): readonly Unit[] {
  return ids.flatMap((id) => {
    const node = nodeWith(id, store.nodes())
    return node && isMovable(node) ? [unitOf(board, node)] : []
  })
}

function boxed(unit: Unit, places: Places): Unit['boxes'] {
  return new Map([...unit.boxes].map(([id, { at, size }]) => [id, { at: places.get(id) ?? at, size }]))
}

function orderBeside(
  store: OutlineStore,
  board: BoardDoc,
  moving: Unit,
  { id, side }: NonNullable<Target['beside']>,
): Places {
  const row = store.rows().find((one) => one.id === id)
  const siblings = childrenOf(store.nodes(), row?.parent ?? null).filter(isMovable)
  return besides(
    siblings.map((node) => unitOf(board, node)),
    moving,
    id,
    side,
  )
}

/** Where the focus goes when rows go: to the next one that stays, else to the one before. */
function nextAfter(rows: readonly Row[], row: Row, gone: ReadonlySet<string>): string | undefined {
  const at = rows.findIndex(({ id }) => id === row.id)
  const stays = (one: Row) => !gone.has(one.of) && !isUnder(rows, one, gone)
  const beside = rows.slice(at + 1).find((one) => stays(one) && one.level <= row.level && one.parent === row.parent)
  return (beside ?? rows.slice(0, at).findLast(stays))?.id
}

function isUnder(rows: readonly Row[], row: Row, gone: ReadonlySet<string>): boolean {
  for (let up = row.parent; up !== null; up = rows.find(({ id }) => id === up)?.parent ?? null)
    if (gone.has(up)) return true
  return false
}
