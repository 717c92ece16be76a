import { BoxSelect, CopyX, Lasso, type LucideIcon, SquareDashed, SquareMousePointer, Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useBoard, useStage } from '../../../sync/BoardSession.tsx'
import { itemsOn } from '../../../sync/items.ts'
import { announce } from '../../../ui/announce.ts'
import { type Desk, type DeskState, useDesk } from '../boardDesk.ts'
import { useBoardActions } from '../useBoardActions.ts'
import { useSectionMeant } from './useSectionMeant.ts'

const countOf = ({ selected }: DeskState) => selected.length
const toolOf = ({ tool }: DeskState) => tool
const formOf = ({ ways }: DeskState) => ways?.form
const isResting = ({ selected, link, tool }: DeskState) => selected.length === 0 && link === null && tool === 'select'

/** What to do something with: everything, all in a section, all else, nothing, what a line is drawn around. */
export function useSelectActions(desk: Desk): readonly Action[] {
  const { t } = useTranslation('canvas')
  const board = useBoard()
  const { sections } = useStage()
  const actions = useBoardActions(desk)
  const meant = useSectionMeant(desk)
  const count = useDesk(desk, countOf)
  const tool = useDesk(desk, toolOf)
  const isCanvas = useDesk(desk, formOf) === 'canvas'
  const rests = useDesk(desk, isResting)
  return useMemo(() => {
    const choose = (selected: readonly string[]) => {
      desk.set({ selected, link: null })
      announce(t('select.count', { count: selected.length }))
    }
    const isSeen = (place: string | null) => place === null || !sections.get(place)?.collapsed
    const all = () => itemsOn(board).filter(({ record }) => isSeen(record.section))
    const title = (meant && sections.get(meant)?.title) ?? t('select.anySection')
    const select = (id: 'all' | 'section' | 'invert', icon: LucideIcon, fields: Partial<Action>): Action => ({
      ...{
        id: `select.${id}`,
        group: 'select',
        title: t(`select.${id}`, { title }),
        alsoCalled: t('select.called'),
        icon,
      },
      ...{ isEnabled: true, run: () => undefined, ...fields },
    })
    return [
      select('all', BoxSelect, { keys: ['mod+a'], run: () => choose(all().map(({ id }) => id)) }),
      select('section', SquareDashed, {
        ...{ keys: ['shift+a'], isEnabled: meant !== null },
        run: () => choose(all().flatMap(({ id, record }) => (record.section === meant ? [id] : []))),
      }),
      select('invert', SquareMousePointer, {
        ...{ isEnabled: count > 0 },
        run: () => choose(all().flatMap(({ id }) => (desk.get().selected.includes(id) ? [] : [id]))),
      }),
      {
        ...{ id: 'select.none', group: 'select', title: t('select.none'), icon: CopyX, keys: ['Escape'] },
        ...{ isEnabled: !rests, run: () => desk.set({ selected: [], link: null, tool: 'select' }) },
      },
      {
        ...{ id: 'tool.lasso', group: 'select', title: t('select.lasso'), alsoCalled: t('select.lassoCalled') },
        ...{ icon: Lasso, keys: ['q'], isEnabled: isCanvas, isOn: tool === 'lasso' },
        run: () => desk.set({ tool: tool === 'lasso' ? 'select' : 'lasso' }),
      },
      {
        ...{ id: 'selection.remove', group: 'selection', title: t('remove', { count }), alsoCalled: t('removeCalled') },
        ...{ icon: Trash2, keys: ['Delete', 'Backspace'], isDanger: true },
        ...{ isEnabled: actions !== null && count > 0, run: () => actions?.remove(desk.get().selected) },
      },
    ]
  }, [t, desk, board, sections, actions, meant, count, tool, isCanvas, rests])
}
