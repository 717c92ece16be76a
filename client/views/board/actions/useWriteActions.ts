import { ExternalLink, PenLine, StickyNote } from 'lucide-react'
import { useMemo } from 'react'
import { piecesOf } from '../../../../shared/rules/wordLinks.ts'
import type { Action } from '../../../features/actions/action.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useBoard } from '../../../sync/BoardSession.tsx'
import type { Desk } from '../boardDesk.ts'
import type { BoardActions } from '../useBoardActions.ts'
import type { SelectionFacts } from '../useSelectionFacts.ts'

/** A new note, its words, and where a link in them leads. */
export function useWriteActions(desk: Desk, facts: SelectionFacts, doings: BoardActions | null): readonly Action[] {
  const { t } = useTranslation(['notes', 'board'])
  const { notes } = useBoard()
  return useMemo(() => {
    const selected = () => desk.get().selected[0] ?? ''
    const openLink = () => {
      const link = piecesOf(notes.get(selected())?.text ?? '').find(({ href }) => href !== undefined)
      if (link) window.open(link.href, '_blank', 'noopener,noreferrer')
    }
    return [
      {
        ...{ id: 'note.add', group: 'write', title: t('board:tools.add'), icon: StickyNote, keys: ['n'] },
        ...{ isEnabled: doings !== null, run: () => doings?.add() },
      },
      {
        ...{ id: 'note.write', group: 'write', title: t('write'), icon: PenLine, keys: ['Enter', 'F2'] },
        // The thing that has the focus hears these itself.
        ...{ isByBrowser: true, isEnabled: doings !== null && facts.hasWords, run: () => doings?.write(selected()) },
      },
      {
        ...{ id: 'note.openLink', group: 'selection', title: t('openLink'), icon: ExternalLink },
        ...{ isEnabled: facts.hasLink, run: openLink },
      },
    ]
  }, [t, desk, facts, doings, notes])
}
