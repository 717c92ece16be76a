import { Circle, Droplet } from 'lucide-react'
import { useMemo } from 'react'
import { inkColors, penWidths } from '../../../../shared/schema/drawn.ts'
import type { Action } from '../../../features/actions/action.ts'
import { nameOfWidth } from '../../../features/draw/inks.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useBoard } from '../../../sync/BoardSession.tsx'
import { itemOf } from '../../../sync/items.ts'
import { useItemEdits } from '../../../sync/useItemEdits.ts'
import { announce } from '../../../ui/announce.ts'
import { type Desk, type DeskState, useDesk } from '../boardDesk.ts'

const inkOf = ({ ink }: DeskState) => ink
const penWidthOf = ({ penWidth }: DeskState) => penWidth

/** What is drawn with next; what is selected and drawn takes the ink as well. */
export function useInkActions(desk: Desk): readonly Action[] {
  const { t } = useTranslation('draw')
  const board = useBoard()
  const edits = useItemEdits()
  const ink = useDesk(desk, inkOf)
  const penWidth = useDesk(desk, penWidthOf)
  return useMemo(() => {
    const isEnabled = edits !== null
    const inks = inkColors.map((color): Action => {
      const name = t(`ink.${color}`)
      return {
        ...{ id: `draw.ink.${color}`, group: 'draw', title: t('ink.chosen', { name }), alsoCalled: t('also.ink') },
        ...{ icon: Droplet, isEnabled, isOn: ink === color },
        run: () => {
          const drawn = desk.get().selected.filter((id) => {
            const kind = itemOf(board, id)?.kind
            return kind === 'figure' || kind === 'stroke'
          })
          desk.set({ ink: color })
          if (drawn.length > 0) edits?.patch(new Map(drawn.map((id) => [id, { color }])))
          announce(t('ink.now', { name }))
        },
      }
    })
    const widths = penWidths.map((width): Action => {
      const name = t(`width.${nameOfWidth(width)}`)
      return {
        ...{ id: `draw.width.${nameOfWidth(width)}`, group: 'draw', title: t('width.chosen', { name }), icon: Circle },
        ...{ alsoCalled: t('also.width'), isEnabled, isOn: penWidth === width },
        run: () => {
          desk.set({ penWidth: width })
          announce(t('width.chosen', { name }))
        },
      }
    })
    return [...inks, ...widths]
  }, [t, desk, board, edits, ink, penWidth])
}
