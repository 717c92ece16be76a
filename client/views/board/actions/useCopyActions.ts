import { ClipboardPaste, Copy, CopyPlus, Scissors } from 'lucide-react'
import { useMemo } from 'react'
import { TIDY_GAP } from '../../../../shared/rules/arrange.ts'
import { beside } from '../../../../shared/rules/beside.ts'
import type { Action } from '../../../features/actions/action.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useBoard, useRoom, useStage } from '../../../sync/BoardSession.tsx'
import { historyOf } from '../../../sync/history.ts'
import { itemOf, itemsOn } from '../../../sync/items.ts'
import { sectionAt } from '../../../sync/sectionAt.ts'
import { useItemEdits } from '../../../sync/useItemEdits.ts'
import { announce } from '../../../ui/announce.ts'
import type { Desk } from '../boardDesk.ts'
import { useBoardClipboard } from '../useBoardClipboard.ts'
import type { SelectionFacts } from '../useSelectionFacts.ts'

/** Copies of what is selected: in the clipboard, from it, and right beside it. */
export function useCopyActions(desk: Desk, { things }: SelectionFacts): readonly Action[] {
  const { t } = useTranslation('notes')
  const { copy, cut, paste } = useBoardClipboard(desk)
  const duplicate = useDuplicate(desk)
  const canWrite = duplicate !== null
  return useMemo(
    () => [
      {
        ...{ id: 'note.duplicate', group: 'selection', title: t('duplicate.title'), alsoCalled: t('duplicate.also') },
        ...{ icon: CopyPlus, keys: ['mod+d'], isEnabled: canWrite && things > 0, run: () => duplicate?.() },
      },
      {
        ...{ id: 'clipboard.copy', group: 'selection', title: t('clipboard.copy'), icon: Copy, keys: ['mod+c'] },
        ...{ isByBrowser: true, isEnabled: things > 0, run: copy },
      },
      {
        ...{ id: 'clipboard.cut', group: 'selection', title: t('clipboard.cut'), icon: Scissors, keys: ['mod+x'] },
        ...{ isByBrowser: true, isEnabled: canWrite && things > 0, run: cut },
      },
      {
        ...{
          id: 'clipboard.paste',
          group: 'write',
          title: t('clipboard.paste'),
          icon: ClipboardPaste,
          keys: ['mod+v'],
        },
        ...{ isByBrowser: true, isEnabled: canWrite, run: paste },
      },
    ],
    [t, things, copy, cut, paste, duplicate, canWrite],
  )
}

/** Null while I may only read. */
function useDuplicate(desk: Desk): (() => void) | null {
  const { t } = useTranslation('notes')
  const board = useBoard()
  const { doc } = useRoom('board')
  const { sections } = useStage()
  const edits = useItemEdits()
  return useMemo(() => {
    if (!edits) return null
    return () => {
      const records = desk.get().selected.flatMap((id) => {
        const item = itemOf(board, id)
        return item?.record.deletedAt === null ? [[id, item.record] as const] : []
      })
      if (records.length === 0) return
      const by = beside(
        records.map(([, record]) => record),
        {
          taken: itemsOn(board).map(({ record }) => record),
          gap: TIDY_GAP,
          section: sections.get(records[0]?.[1].section ?? ''),
          sections: [...sections.all().values()],
        },
      )
      const copies = historyOf(doc).step(() => {
        const made = edits.duplicate(
          records.map(([id]) => id),
          by,
        )
        edits.move(
          new Map(
            records.flatMap(([id, { at, size }]) => {
              const copy = made.get(id)
              const place = [at[0] + by[0], at[1] + by[1]] as const
              const middle = [place[0] + size[0] / 2, place[1] + size[1] / 2] as const
              return copy ? [[copy, { at: place, section: sectionAt(sections.all(), middle) }] as const] : []
            }),
          ),
        )
        return [...made.values()]
      })
      desk.set({ selected: copies, link: null })
      // They are laid out in a moment.
      requestAnimationFrame(() => desk.get().ways?.focus(copies[0] ?? ''))
      announce(t('duplicate.done', { count: copies.length }))
    }
  }, [t, desk, board, doc, sections, edits])
}
