import { useMemo } from 'react'
import { TIDY_GAP } from '../../../shared/rules/arrange.ts'
import { beside } from '../../../shared/rules/beside.ts'
import type { Box } from '../../../shared/rules/placement.ts'
import type { BoardDoc } from '../../../shared/schema/board.ts'
import { bringImages } from '../../features/clipboard/bringImages.ts'
import { type Clip, sizeOf } from '../../features/clipboard/clip.ts'
import type { Pasted } from '../../features/clipboard/pasted.ts'
import { batchesOf, clipOfCells, clipOfLines, type Put, putsOf } from '../../features/clipboard/pastePlan.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useMe, usePass, useRoom, useStage } from '../../sync/BoardSession.tsx'
import { historyOf } from '../../sync/history.ts'
import { itemKinds, itemOf, itemsOn, recordsOf } from '../../sync/items.ts'
import { newId } from '../../sync/newId.ts'
import { sectionAt } from '../../sync/sectionAt.ts'
import { announce } from '../../ui/announce.ts'
import { toast } from '../../ui/toast.ts'
import type { Desk } from './boardDesk.ts'

/** More than this is only seen from further away. */
const SEEN_AT_ONCE = 8

/** Puts what a clipboard held onto the board, in one step of undo, and selects it. Null while I may only read. */
export function usePaste(desk: Desk): ((pasted: Pasted) => Promise<void>) | null {
  const { t } = useTranslation('notes')
  const board = useBoard()
  const { doc } = useRoom('board')
  const { sections } = useStage()
  const me = useMe().id
  const pass = usePass()

  return useMemo(() => {
    if (!board.canWrite) return null

    const putsFor = (clip: Clip): readonly Put[] => {
      const size = sizeOf(clip.items)
      const { at: place, section } = desk.get().ways?.free(size) ?? { at: [0, 0], section: null }
      const taken = itemsOn(board).map(({ record }) => record)
      const [x, y] = beside([{ at: place, size }], {
        ...{
          taken,
          gap: TIDY_GAP,
          mayStay: true,
          section: sections.get(section ?? ''),
          sections: [...sections.all().values()],
        },
      })
      return putsOf(clip, {
        ...{ board: pass.boardId, author: me, now: Date.now(), newId, at: [place[0] + x, place[1] + y] },
        sectionAt: ({ at, size }) => sectionAt(sections.all(), [at[0] + size[0] / 2, at[1] + size[1] / 2]),
      })
    }

    /** Returns the ids of the items; null when it was more than fits in one go. */
    const land = (clip: Clip): readonly string[] | null => {
      const puts = putsFor(clip)
      const batches = batchesOf(puts)
      if (!batches) return null
      historyOf(doc).step(() => {
        for (const batch of batches)
          doc.transact(() => {
            for (const { root, id, record } of batch) board[root].put(id, record as never)
          })
      })
      const lying = new Set<unknown>(itemKinds.map((kind) => recordsOf(board, kind)))
      return puts.flatMap(({ root, id }) => (lying.has(board[root]) ? [id] : []))
    }

    /** As much of it as fits, from its beginning. */
    const landWhatFits = (clip: Clip, all: number) => {
      let { items } = clip
      let ids = land(clip)
      while (!ids && items.length > 1) {
        items = items.slice(0, Math.floor(items.length * 0.8))
        ids = land({ ...clip, items })
      }
      if (!ids) return toast({ title: t('clipboard.tooLarge') })
      desk.set({ selected: ids, link: null })
      const { ways } = desk.get()
      if (ids.length > SEEN_AT_ONCE && ways?.zoom) ways.zoom.toPlace(boxOf(board, ids))
      // They are laid out in a moment.
      else requestAnimationFrame(() => ways?.focus(ids[0] ?? ''))
      announce(t('clipboard.pasted', { count: ids.length }))
      if (ids.length < all) toast({ title: t('clipboard.tooMany', { count: ids.length, all }) })
    }

    return async (pasted) => {
      if (pasted.is === 'nothing') toast({ title: t('clipboard.nothing') })
      if (pasted.is === 'images') desk.get().onPasteImages?.(pasted.images)
      if (pasted.is === 'lines')
        landWhatFits(clipOfLines(pasted.lines, desk.get().color, pass.boardId), pasted.lines.length)
      if (pasted.is === 'table') {
        const all = pasted.cells.flat().filter((cell) => cell !== '').length
        landWhatFits(clipOfCells(pasted.cells, desk.get().color, pass.boardId), all)
      }
      if (pasted.is === 'clip') {
        const { clip, left } = await bringImages(pasted.clip, pass)
        if (left > 0) toast({ title: t('clipboard.imagesLeft', { count: left }) })
        if (clip.items.length > 0) landWhatFits(clip, clip.items.length)
      }
    }
  }, [t, board, doc, sections, me, pass, desk])
}

function boxOf(board: BoardDoc, ids: readonly string[]): Box {
  const records = ids.flatMap((id) => itemOf(board, id)?.record ?? [])
  const least = (axis: 0 | 1) => Math.min(...records.map(({ at }) => at[axis]))
  const at = [least(0), least(1)] as const
  return {
    at,
    size: sizeOf(records.map((record) => ({ size: record.size, at: [record.at[0] - at[0], record.at[1] - at[1]] }))),
  }
}
