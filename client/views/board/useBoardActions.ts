import { useReactFlow } from '@xyflow/react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { NOTE_SIZE, type NoteColor } from '../../../shared/schema/board.ts'
import type { Point } from '../../features/canvas/geometry.ts'
import type { BoardNode } from '../../features/canvas/nodes.ts'
import { readingOrder } from '../../features/canvas/readingOrder.ts'
import { useNotePlaces } from '../../features/canvas/useNotePlaces.ts'
import { stopElement, useFocusStop } from '../../features/canvas/useTabWalk.ts'
import { useView } from '../../features/canvas/useView.ts'
import { useNoteEdits } from '../../features/notes/noteEdits.ts'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { announce } from '../../ui/announce.ts'
import { toast } from '../../ui/toast.ts'
import type { Desk } from './boardDesk.ts'

/** What a person does with notes on the canvas: the edit, and what they see and hear of it. */
export type BoardActions = {
  /** At a point, or where there is room. */
  readonly add: (point?: Point) => void
  readonly write: (id: string) => void
  /** Over, `byKey` with the focus back on the note. */
  readonly written: (id: string, byKey: boolean) => void
  readonly recolor: (ids: readonly string[], color: NoteColor) => void
  readonly remove: (ids: readonly string[]) => void
  readonly restore: (id: string) => void
  /** A step by key: seen at once, written when the key comes up. */
  readonly nudge: (ids: readonly string[], by: Point) => void
  /** Notes were put down where they are now. */
  readonly drop: (ids: readonly string[]) => void
}

/** Null while I may only read. */
export function useBoardActions(desk: Desk): BoardActions | null {
  const { t } = useTranslation('board')
  const edits = useNoteEdits()
  const { sections, session, prompts } = useStage()
  const { notes } = useBoard()
  const view = useView()
  const places = useNotePlaces()
  const focusStop = useFocusStop()
  const flow = useReactFlow<BoardNode>()

  return useMemo(() => {
    if (!edits) return null
    const write = (id: string) => {
      const note = notes.get(id)
      if (!note || note.deletedAt !== null) return
      desk.set({ writing: id })
      view.show(note, true)
    }
    const sectionTitle = (id: string | null) => (id === null ? undefined : sections.get(id)?.title) ?? t('openBoard')
    return {
      write,
      add: (point) => {
        const place = point ? places.around(point) : places.free()
        const { prompt, step } = session.get()
        const answers = prompt !== null && prompts.get(prompt)?.step === step
        const id = edits.add({ ...place, color: desk.get().color, prompt: answers ? prompt : null })
        announce(t('note.added', { section: sectionTitle(place.section) }))
        desk.set({ writing: id })
        view.show({ at: place.at, size: NOTE_SIZE }, true)
      },
      written: (id, byKey) => {
        if (desk.get().writing === id) desk.set({ writing: null })
        if (byKey) requestAnimationFrame(() => stopElement(id)?.focus({ preventScroll: true }))
      },
      recolor: (ids, color) => {
        edits.recolor(ids, color)
        announce(t('note.recolored', { color: t(`color.${color}`) }))
      },
      remove: (ids) => {
        const order = readingOrder(sections.all(), notes.all())
        const from = order.findIndex(({ id }) => ids.includes(id))
        const next = order.slice(from + 1).find(({ id, kind }) => kind === 'note' && !ids.includes(id))
        edits.remove(ids)
        desk.set({ writing: null })
        toast({
          title: t('note.removed', { count: ids.length }),
          action: { label: t('undo'), onPress: () => edits.restore(ids) },
        })
        if (next) focusStop(next)
        else stopElement('')?.focus({ preventScroll: true })
      },
      restore: (id) => {
        edits.restore([id])
        const note = notes.get(id)
        if (note) view.show(note)
        announce(t('trash.restored', { section: sectionTitle(note?.section ?? null) }))
      },
      nudge: (ids, [x, y]) => {
        for (const id of ids)
          flow.updateNode(id, ({ position }) => ({
            position: { x: position.x + x, y: position.y + y },
            dragging: true,
          }))
      },
      drop: (ids) => {
        const before = new Map(ids.map((id) => [id, notes.get(id)]))
        const placed = places.now(ids)
        for (const id of ids) flow.updateNode(id, { dragging: false })
        edits.move(placed)
        const [first] = placed
        if (first && before.get(first[0])?.section !== first[1].section)
          announce(t('note.moved', { count: placed.size, section: sectionTitle(first[1].section) }))
      },
    }
  }, [t, edits, sections, session, prompts, notes, view, places, focusStop, flow, desk])
}
