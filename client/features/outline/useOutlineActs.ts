import { useMemo } from 'react'
import { flushSync } from 'react-dom'
import { NOTE_SIZE, type Note } from '../../../shared/schema/board.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useMe, useRoom, useStage } from '../../sync/BoardSession.tsx'
import { historyOf } from '../../sync/history.ts'
import { isLockedFor } from '../../sync/locked.ts'
import { newId } from '../../sync/newId.ts'
import { useItemEdits } from '../../sync/useItemEdits.ts'
import { authorFor } from '../../sync/writingFor.ts'
import { announce } from '../../ui/announce.ts'
import { toast } from '../../ui/toast.ts'
import type { OutlineDesk } from './atOutline.ts'
import { atOf, childrenOf, nodeOf, put, unitsOf } from './inTree.ts'
import { around, placeAfter, reordered } from './moves.ts'
import type { OutlineActs } from './outlineActs.ts'
import type { OutlineStore } from './outlineStore.ts'
import { focusRow } from './rowFocus.ts'
import { nextAfter, type Row } from './rows.ts'
import type { Spot } from './spot.ts'
import { boxesOf, frameOf, isMovable, itemsIn, takenBy, unitOf } from './units.ts'
import { shortWords } from './words.ts'

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
    const isLocked = (ids: Iterable<string>) => [...ids].some((id) => isLockedFor(me.role, id, { board, stage }))
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
    const lying = { store, board, stage, edits }
    const sayMoved = (row: Row | undefined) =>
      row && announce(t('said.moved', { section: sectionTitle(row.section), at: row.at, count: row.count }))
    const nodesBeside = (row: Row) => childrenOf(store.nodes(), row.parent).filter(isMovable)

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
          ...{ author: authorFor(stage.members, me.id), createdAt: Date.now(), deletedAt: null },
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
        edits.patch(atOf(places))
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
        put(lying, [{ id: row.id, boxes: boxesOf(board, ids) }], { section: row.section })
        const now = show(row.id)
        if (now) announce(t('said.outOfGroup', { at: now.at, count: now.count, section: sectionTitle(now.section) }))
      },
      moveTo: (ids, target) => {
        const units = unitsOf(store, board, ids)
        if (isLocked(units.flatMap(({ boxes }) => [...boxes.keys()]))) return announce(t('said.locked'))
        historyOf(doc).step(() => doc.transact(() => put(lying, units, target)))
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
