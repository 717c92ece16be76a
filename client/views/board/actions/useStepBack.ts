import type { TFunction } from 'i18next'
import { useCallback } from 'react'
import { isTextOfBoard } from '../../../features/actions/keyPlaces.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useBoard, useRoom, useStage } from '../../../sync/BoardSession.tsx'
import { historyOf } from '../../../sync/history.ts'
import { announce } from '../../../ui/announce.ts'
import type { Desk } from '../boardDesk.ts'
import { type Thing, thingsMeant } from './thingsMeant.ts'

/** Takes back what I did last, or does it again: says what that was, and brings it into view. */
export function useStepBack(desk: Desk): (way: 'undo' | 'redo') => Promise<void> {
  const { t } = useTranslation('actions')
  const { doc } = useRoom('board')
  const board = useBoard()
  const stage = useStage()
  return useCallback(
    async (way) => {
      const history = historyOf(doc)
      const { canUndo, canRedo } = history.get()
      if (!(way === 'undo' ? canUndo : canRedo)) return announce(t(way === 'undo' ? 'nothingToUndo' : 'nothingToRedo'))
      const done = await history[way]()
      // Pressed again while a decision was still on its way to the server.
      if (!done) return
      const things = thingsMeant(board, stage, done)
      const what = t(`done.${done.kind}`, { things: named(t, things) })
      announce(t(way === 'undo' ? 'undone' : 'redone', { what }))
      // Who is writing sees it happen where they write.
      if (!isTextOfBoard(document.activeElement)) desk.get().ways?.show(things.map(({ id }) => id))
    },
    [t, doc, board, stage, desk],
  )
}

/** "2 notes"; "3 things" where they differ. */
function named(t: TFunction<'actions'>, things: readonly Thing[]): string {
  const [first] = things
  const kind = first && things.every(({ kind }) => kind === first.kind) ? first.kind : 'thing'
  return t(`thing.${kind}`, { count: things.length })
}
