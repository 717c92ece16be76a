import { Palette, UserRound } from 'lucide-react'
import { useMemo } from 'react'
import { noteColors } from '../../../../shared/schema/board.ts'
import type { Action } from '../../../features/actions/action.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { prefer, usePreferences } from '../../../preferences.ts'
import { announce } from '../../../ui/announce.ts'
import type { Desk } from '../boardDesk.ts'
import type { BoardActions } from '../useBoardActions.ts'
import type { SelectionFacts } from '../useSelectionFacts.ts'

const ways = ['own', 'author', 'prompt', 'section'] as const

/** The paper of notes: which one they are on, and what paper and names tell me. */
export function usePaperActions(desk: Desk, { notes }: SelectionFacts, doings: BoardActions | null): readonly Action[] {
  const { t } = useTranslation(['notes', 'board'])
  const { authors, colorBy } = usePreferences()
  return useMemo(() => {
    const papers = noteColors.map((color, at): Action => {
      return {
        ...{ id: `note.color.${color}`, group: 'selection', title: t('color', { color: t(`board:color.${color}`) }) },
        ...{ alsoCalled: t('colorBy.also'), icon: Palette, keys: [String(at + 1)] },
        ...{ isEnabled: doings !== null && notes > 0, run: () => doings?.recolor(desk.get().selected, color) },
      }
    })
    const showAuthors = () => {
      prefer({ authors: !authors })
      announce(authors ? t('authors.hidden') : t('authors.shown'))
    }
    const names: Action = {
      ...{
        id: 'note.authors',
        group: 'view',
        title: t('authors.show'),
        alsoCalled: t('authors.also'),
        icon: UserRound,
      },
      ...{ isEnabled: true, isOn: authors, run: showAuthors },
    }
    const told = ways.map((way): Action => {
      const run = () => {
        prefer({ colorBy: way })
        announce(t(`colorBy.now.${way}`))
      }
      return {
        ...{ id: `note.colorBy.${way}`, group: 'view', title: t(`colorBy.${way}`), alsoCalled: t('colorBy.also') },
        ...{ icon: Palette, isEnabled: true, isOn: colorBy === way, run },
      }
    })
    return [...papers, names, ...told]
  }, [t, desk, notes, doings, authors, colorBy])
}
