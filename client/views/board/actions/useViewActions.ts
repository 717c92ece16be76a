import {
  Eye,
  Locate,
  Map as MapIcon,
  Maximize,
  Minus,
  MoonStar,
  Move,
  Plus,
  Redo,
  Scan,
  ScanSearch,
  Search,
  Undo,
} from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { prefer, usePreferences } from '../../../preferences.ts'
import { useBoard } from '../../../sync/BoardSession.tsx'
import { useStepNow } from '../../useStepNow.ts'
import { type Desk, type DeskState, useDesk } from '../boardDesk.ts'

const waysOf = ({ ways }: DeskState) => ways
const panelOf = ({ panel }: DeskState) => panel
const hasSelected = ({ selected }: DeskState) => selected.length > 0

/** Ways over the board: nearer and further, to a section, back, by search and by map. */
export function useViewActions(desk: Desk): readonly Action[] {
  const zooms = useZoomActions(desk)
  const places = usePlaceActions(desk)
  const tools = useToolActions(desk)
  return useMemo(() => [...zooms, ...places, ...tools], [zooms, places, tools])
}

function useZoomActions(desk: Desk): readonly Action[] {
  const { t } = useTranslation('navigation')
  const ways = useDesk(desk, waysOf)
  const zoom = ways?.zoom ?? null
  const past = ways?.zoom ?? ways?.tree ?? null
  const isHolding = useDesk(desk, hasSelected)
  return useMemo(() => {
    const action = (id: string, fields: Omit<Action, 'id' | 'group' | 'isEnabled'>, isEnabled = true): Action => ({
      ...{ id: `view.${id}`, group: 'view', isEnabled: zoom !== null && isEnabled },
      ...fields,
    })
    // In the outline these move what has the focus.
    const keys = (key: string) => (past === zoom ? { keys: [key] } : null)
    const words = (of: 'in' | 'out' | 'fit' | 'actualSize' | 'selection' | 'back' | 'forward') => ({
      title: t(of),
      alsoCalled: t(`also.${of}`),
    })
    return [
      action('zoomIn', { ...words('in'), icon: Plus, keys: ['+', '='], run: () => zoom?.in() }),
      action('zoomOut', { ...words('out'), icon: Minus, keys: ['-'], run: () => zoom?.out() }),
      action('fit', { ...words('fit'), icon: Maximize, keys: ['0', 'shift+1'], run: () => zoom?.fit() }),
      // mod+0 stays the browser's: people who need larger letters come back by it.
      action('actualSize', { ...words('actualSize'), icon: Scan, keys: ['shift+0'], run: () => zoom?.actualSize() }),
      action(
        'selection',
        {
          ...words('selection'),
          ...{ icon: ScanSearch, keys: ['shift+2'], run: () => zoom?.toItems(desk.get().selected) },
        },
        isHolding,
      ),
      {
        ...{ ...action('back', { ...words('back'), icon: Undo, run: () => past?.back() }), ...keys('alt+ArrowLeft') },
        isEnabled: past !== null,
      },
      {
        ...action('forward', { ...words('forward'), icon: Redo, run: () => past?.forward() }),
        ...{ ...keys('alt+ArrowRight'), isEnabled: past !== null },
      },
    ]
  }, [t, desk, zoom, past, isHolding])
}

function usePlaceActions(desk: Desk): readonly Action[] {
  const { t } = useTranslation('navigation')
  const now = useStepNow()?.section ?? null
  const panel = useDesk(desk, panelOf)
  return useMemo(() => {
    const goTo = (id: string) => {
      desk.get().ways?.goTo(id)
      desk.get().ways?.focus(id)
    }
    const search: Action = {
      ...{ id: 'view.search', group: 'view', title: t('search.open'), alsoCalled: t('also.search'), icon: Search },
      ...{ keys: ['/'], isEnabled: true, isOn: panel === 'search' },
      run: () => desk.set({ panel: 'search' }),
    }
    const here: Action = {
      ...{ id: 'view.now', group: 'view', title: t('now'), icon: Locate, isEnabled: now !== null },
      run: () => now !== null && goTo(now),
    }
    return [search, here]
  }, [t, desk, now, panel])
}

function useToolActions(desk: Desk): readonly Action[] {
  const { t } = useTranslation('navigation')
  const { canWrite } = useBoard()
  const { minimap, calm } = usePreferences()
  const isCanvas = useDesk(desk, waysOf)?.form === 'canvas'
  const isHolding = useDesk(desk, hasSelected)
  return useMemo(
    (): readonly Action[] => [
      {
        ...{ id: 'view.minimap', group: 'view', title: t('minimap'), alsoCalled: t('also.minimap'), icon: MapIcon },
        ...{ keys: ['shift+m'], isEnabled: isCanvas, isOn: minimap, run: () => prefer({ minimap: !minimap }) },
      },
      {
        ...{
          id: 'view.calm',
          group: 'view',
          title: t('calm'),
          alsoCalled: t('also.calm'),
          icon: calm ? Eye : MoonStar,
        },
        ...{ isEnabled: true, isOn: calm, run: () => prefer({ calm: !calm }) },
      },
      {
        ...{
          id: 'arrange.moveTo',
          group: 'arrange',
          title: t('move.action'),
          alsoCalled: t('also.moveTo'),
          icon: Move,
        },
        ...{ keys: ['m'], isEnabled: canWrite && isHolding },
        run: () => desk.set({ moving: desk.get().selected }),
      },
    ],
    [t, desk, canWrite, minimap, calm, isCanvas, isHolding],
  )
}
