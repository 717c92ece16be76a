import { useMemo } from 'react'
import type { Frame, Point } from '../../features/canvas/geometry.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { itemOf, itemsOn, withGroups } from '../../sync/items.ts'
import { type Placing, useItemEdits } from '../../sync/useItemEdits.ts'
import { announce } from '../../ui/announce.ts'
import type { Desk } from './boardDesk.ts'
import { aroundPoint, intoSection, type Mover } from './placeMoved.ts'

/** The two ways to say where the things in hand should go. */
export type MoveTo = {
  readonly point: (point: Point) => void
  /** Null: the open board. */
  readonly section: (id: string | null) => void
  readonly cancel: () => void
}

/** Puts down what is to be moved, with the groups it belongs to; null while I may only read. */
export function useMoveTo(desk: Desk): MoveTo | null {
  const { t } = useTranslation(['navigation', 'board'])
  const board = useBoard()
  const { sections } = useStage()
  const edits = useItemEdits()
  return useMemo(() => {
    if (!edits) return null
    const movers = (): Mover[] =>
      withGroups(board, desk.get().moving ?? []).flatMap((id) => {
        const record = itemOf(board, id)?.record
        return record && record.deletedAt === null ? [{ id, at: record.at, size: record.size }] : []
      })
    const frames = (): Frame[] =>
      [...sections.all()].flatMap(([id, { at, size, collapsed }]) => (collapsed ? [] : [{ id, at, size }]))
    const put = (places: ReadonlyMap<string, Placing>) => {
      desk.set({ moving: null })
      const [first] = places
      if (!first) return
      edits.move(places)
      const isThere = itemOf(board, first[0])?.record.at.join() === first[1].at.join()
      const section = (first[1].section && sections.get(first[1].section)?.title) || t('board:openBoard')
      announce(isThere ? t('move.done', { count: places.size, section }) : t('move.locked'))
      desk.get().ways?.show([...places.keys()])
      focusSoon(desk, first[0])
    }
    return {
      point: (point) => put(aroundPoint(movers(), point, frames())),
      section: (id) => {
        const moved = movers()
        const ids = new Set(moved.map((mover) => mover.id))
        const taken = itemsOn(board).flatMap((item) => (ids.has(item.id) ? [] : [item.record]))
        const section = id === null ? null : (sections.get(id) ?? null)
        put(intoSection(moved, section && { id: id ?? '', ...section }, taken, frames()))
      },
      cancel: () => {
        const [first] = desk.get().moving ?? []
        desk.set({ moving: null })
        announce(t('move.canceled'))
        if (first) focusSoon(desk, first)
      },
    }
  }, [t, board, sections, edits, desk])
}

/** A list that closes gives the focus back in the next frame, to a button that is gone by then. */
const CLOSES_MS = 80

function focusSoon(desk: Desk, id: string): void {
  setTimeout(() => desk.get().ways?.focus(id), CLOSES_MS)
}
