import { useMemo } from 'react'
import { readingOrder } from '../../../shared/rules/readingOrder.ts'
import { NOTE_SIZE, type NoteColor } from '../../../shared/schema/board.ts'
import { frameAt, type Point } from '../../features/canvas/geometry.ts'
import { stopElement } from '../../features/canvas/stopElement.ts'
import { useNoteEdits } from '../../features/notes/noteEdits.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { itemOf, itemsOn } from '../../sync/items.ts'
import { isLockedItem } from '../../sync/locked.ts'
import { useItemEdits } from '../../sync/useItemEdits.ts'
import { announce } from '../../ui/announce.ts'
import { toast } from '../../ui/toast.ts'
import type { Desk } from './boardDesk.ts'

/** What a person does with what lies on the board, in either form: the edit, and what they see and hear of it. */
export type BoardActions = {
  /** A note around a point, or where there is room. */
  readonly add: (point?: Point) => void
  /** The words of a thing, or the title of a group. */
  readonly write: (id: string) => void
  /** Over, `byKey` with the focus back on the thing. */
  readonly written: (id: string, byKey: boolean) => void
  readonly recolor: (ids: readonly string[], color: NoteColor) => void
  readonly remove: (ids: readonly string[]) => void
  readonly restore: (id: string) => void
}

/** Null while I may only read. */
export function useBoardActions(desk: Desk): BoardActions | null {
  const { t } = useTranslation(['board', 'canvas'])
  const notes = useNoteEdits()
  const edits = useItemEdits()
  const { sections, session, prompts, locks } = useStage()
  const board = useBoard()

  return useMemo(() => {
    if (!notes || !edits) return null
    const write = (id: string) => {
      const item = itemOf(board, id)
      if (item ? item.record.deletedAt !== null || item.kind === 'stroke' : !board.groups.get(id)) return
      desk.set({ writing: id })
      desk.get().ways?.show([id], true)
    }
    const sectionTitle = (id: string | null) => (id === null ? undefined : sections.get(id)?.title) ?? t('openBoard')
    const around = ([x, y]: Point) => {
      const frames = [...sections.all()].map(([id, { at, size }]) => ({ id, at, size }))
      const at: Point = [Math.round(x - NOTE_SIZE[0] / 2), Math.round(y - NOTE_SIZE[1] / 2)]
      return { at, section: frameAt(frames, [x, y]) }
    }
    return {
      write,
      add: (point) => {
        const place = point ? around(point) : desk.get().ways?.free(NOTE_SIZE)
        if (!place) return
        const { prompt, step } = session.get()
        const answers = prompt !== null && prompts.get(prompt)?.step === step
        const id = notes.add({ ...place, color: desk.get().color, prompt: answers ? prompt : null })
        announce(t('note.added', { section: sectionTitle(place.section) }))
        desk.set({ writing: id })
        desk.get().ways?.show([id], true)
      },
      written: (id, byKey) => {
        if (desk.get().writing === id) desk.set({ writing: null })
        if (byKey) requestAnimationFrame(() => stopElement(id)?.focus({ preventScroll: true }))
      },
      recolor: (ids, color) => {
        const papers = ids.filter((id) => board.notes.get(id))
        if (papers.length === 0) return
        edits.patch(new Map(papers.map((id) => [id, { color }])))
        announce(t('note.recolored', { color: t(`color.${color}`) }))
      },
      remove: (ids) => {
        const gone = ids.filter((id) => itemOf(board, id)?.record.deletedAt === null)
        const order = readingOrder(sections.all(), new Map(itemsOn(board).map(({ id, record }) => [id, record])))
        const from = order.findIndex(({ id }) => gone.includes(id))
        const next = order.slice(from + 1).find(({ id, kind }) => kind === 'item' && !gone.includes(id))
        edits.remove(gone)
        const removed = gone.filter((id) => itemOf(board, id)?.record.deletedAt !== null)
        if (removed.length === 0) {
          if (gone.some((id) => isLockedItem(id, { board, stage: { locks, sections } })))
            toast({ title: t('canvas:isLocked') })
          return
        }
        desk.set({ writing: null, selected: [] })
        toast({
          title: t(removed.every((id) => board.notes.get(id)) ? 'note.removed' : 'canvas:removed', {
            count: removed.length,
          }),
          action: { label: t('undo'), onPress: () => edits.restore(removed) },
        })
        if (next) desk.get().ways?.focus(next.id)
        else stopElement('')?.focus({ preventScroll: true })
      },
      restore: (id) => {
        edits.restore([id])
        desk.get().ways?.show([id])
        announce(t('canvas:restored', { section: sectionTitle(itemOf(board, id)?.record.section ?? null) }))
      },
    }
  }, [t, notes, edits, sections, session, prompts, locks, board, desk])
}
