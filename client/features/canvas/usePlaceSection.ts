import { useCallback } from 'react'
import type { Box } from '../../../shared/rules/placement.ts'
import type { BoardDoc } from '../../../shared/schema/board.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useRoom, useStage } from '../../sync/BoardSession.tsx'
import { historyOf } from '../../sync/history.ts'
import { itemsOn } from '../../sync/items.ts'
import { useCommand } from '../../sync/useCommand.ts'
import { type Placing, useItemEdits } from '../../sync/useItemEdits.ts'
import { announce } from '../../ui/announce.ts'
import { centre, contains, type Point } from './geometry.ts'

/**
 * Gives a section a new place and size. What lies on it goes along when it moves; when only its edges move, what lies on the
 * board stays where it is and belongs to whatever it then lies on. One step of undo.
 */
export function usePlaceSection(): (id: string, to: Box) => Promise<void> {
  const { t } = useTranslation('canvas')
  const { sections } = useStage()
  const board = useBoard()
  const { doc } = useRoom('board')
  const edits = useItemEdits()
  const command = useCommand()
  return useCallback(
    async (id, to) => {
      const from = sections.get(id)
      if (!from || !edits) return
      const whole = (box: Box) => ({ at: pair(box.at), size: pair(box.size) })
      const [before, after] = [whole(from), whole(to)]
      if (JSON.stringify(before) === JSON.stringify(after)) return
      const place = (box: typeof before) => command('section.place', { section: id, ...box })
      const isMove = before.size[0] === after.size[0] && before.size[1] === after.size[1]
      historyOf(doc).step(() => {
        if (isMove) edits.move(along(board, id, [after.at[0] - before.at[0], after.at[1] - before.at[1]]))
        else edits.patch(reclaimed(board, id, after))
        historyOf(doc).decided({ kind: 'moved', ids: [id], undo: () => place(before), redo: () => place(after) })
      })
      if (await place(after)) announce(t(isMove ? 'section.moved' : 'section.resized', { title: from.title }))
      else if (isMove) edits.move(along(board, id, [before.at[0] - after.at[0], before.at[1] - after.at[1]]))
    },
    [t, sections, board, doc, edits, command],
  )
}

/** Where what lies on a section goes when that moves `by` so much. */
function along(board: BoardDoc, id: string, [x, y]: Point): ReadonlyMap<string, Placing> {
  return new Map(
    itemsOn(board).flatMap(({ id: item, record }): [string, Placing][] =>
      record.section === id ? [[item, { at: [record.at[0] + x, record.at[1] + y], section: id }]] : [],
    ),
  )
}

/** Whose section changes because the edges of this one do. */
function reclaimed(board: BoardDoc, id: string, box: Box): ReadonlyMap<string, Pick<Placing, 'section'>> {
  return new Map(
    itemsOn(board).flatMap(({ id: item, record }): [string, Pick<Placing, 'section'>][] => {
      const isIn = contains(box, centre(record))
      if (record.section === id && !isIn) return [[item, { section: null }]]
      return record.section === null && isIn ? [[item, { section: id }]] : []
    }),
  )
}

function pair([a, b]: readonly [number, number]): [number, number] {
  return [Math.round(a), Math.round(b)]
}
