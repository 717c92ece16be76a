import { Ellipsis, Keyboard, Redo2, SquareMenu, Trash2, Undo2 } from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import { isMac } from '../../../features/actions/keys.ts'
import { openMenuAtFocus } from '../../../features/actions/menuPoint.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import type { Desk, DeskState, Panel } from '../boardDesk.ts'
import { useDesk } from '../boardDesk.ts'
import { useHistoryReach } from './useHistoryReach.ts'
import { useStepBack } from './useStepBack.ts'

const panelOf = ({ panel }: DeskState) => panel

/** Back and forth through what I did, what was thrown away, and where everything that can be done is found. */
export function useHistoryActions(desk: Desk): readonly Action[] {
  const { t } = useTranslation('actions')
  const { canUndo, canRedo } = useHistoryReach()
  const panel = useDesk(desk, panelOf)
  const go = useStepBack(desk)
  return useMemo(() => {
    const toggle = (id: Panel) => () => desk.set({ panel: desk.get().panel === id ? null : id })
    const undo: Action = {
      ...{ id: 'history.undo', group: 'history', title: t('undo'), alsoCalled: t('undoCalled'), icon: Undo2 },
      ...{ keys: ['mod+z'], isEnabled: canUndo, run: () => void go('undo') },
    }
    const redo: Action = {
      ...{ id: 'history.redo', group: 'history', title: t('redo'), alsoCalled: t('redoCalled'), icon: Redo2 },
      // Each of the two is what people know from somewhere; the first is the one their other programs show.
      ...{ keys: isMac() ? ['mod+shift+z', 'mod+y'] : ['mod+y', 'mod+shift+z'], isEnabled: canRedo },
      run: () => void go('redo'),
    }
    const trash: Action = {
      ...{ id: 'history.trash', group: 'history', title: t('trash'), alsoCalled: t('trashCalled'), icon: Trash2 },
      ...{ isEnabled: true, isOn: panel === 'trash', run: toggle('trash') },
    }
    const palette: Action = {
      ...{
        id: 'view.palette',
        group: 'view',
        title: t('palette.open'),
        alsoCalled: t('palette.called'),
        icon: Ellipsis,
      },
      ...{ keys: ['mod+k'], isEnabled: true, run: toggle('palette') },
    }
    const sheet: Action = {
      ...{ id: 'view.shortcuts', group: 'view', title: t('sheet.open'), alsoCalled: t('sheet.called'), icon: Keyboard },
      ...{ keys: ['?'], isEnabled: true, run: toggle('shortcuts') },
    }
    const menu: Action = {
      ...{ id: 'view.menu', group: 'view', title: t('menu.open'), alsoCalled: t('menu.called'), icon: SquareMenu },
      ...{ keys: ['shift+F10', 'ContextMenu'], isEnabled: true, run: openMenuAtFocus },
    }
    return [undo, redo, trash, palette, sheet, menu]
  }, [t, desk, canUndo, canRedo, panel, go])
}
