import {
  Circle,
  Diamond,
  Eraser,
  Hand,
  type LucideIcon,
  MousePointer2,
  Pencil,
  Spline,
  Square,
  Triangle,
  Type,
} from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useBoard } from '../../../sync/BoardSession.tsx'
import { announce } from '../../../ui/announce.ts'
import { type Desk, type DeskState, useDesk } from '../boardDesk.ts'

const tools = [
  'select',
  'hand',
  'pen',
  'eraser',
  'link',
  'label',
  'rectangle',
  'ellipse',
  'diamond',
  'triangle',
] as const
type OurTool = (typeof tools)[number]

const keys: Readonly<Record<OurTool, readonly string[]>> = {
  ...{ select: ['v'], hand: ['h'], pen: ['p'], eraser: ['e'], link: ['l'], label: ['t'] },
  ...{ rectangle: ['r'], ellipse: ['o'], diamond: ['d'], triangle: ['shift+t'] },
}

const icons: Readonly<Record<OurTool, LucideIcon>> = {
  ...{ select: MousePointer2, hand: Hand, pen: Pencil, eraser: Eraser, link: Spline, label: Type },
  ...{ rectangle: Square, ellipse: Circle, diamond: Diamond, triangle: Triangle },
}

const toolOf = ({ tool }: DeskState) => tool
const isCanvasOf = ({ ways }: DeskState) => ways?.form === 'canvas'

/** What the pointer does on the canvas. An outline has no pointer to draw with. */
export function useToolActions(desk: Desk): readonly Action[] {
  const { t } = useTranslation('draw')
  const { canWrite } = useBoard()
  const tool = useDesk(desk, toolOf)
  const isCanvas = useDesk(desk, isCanvasOf)
  return useMemo(
    () =>
      tools.map((id): Action => {
        const title = t(`tool.${id}`)
        return {
          ...{ id: `tool.${id}`, group: 'draw', title, alsoCalled: t(`also.${id}`), icon: icons[id], keys: keys[id] },
          ...{ isEnabled: isCanvas && (canWrite || id === 'select' || id === 'hand'), isOn: tool === id },
          run: () => {
            // What is selected stays in hand only for tools that work with it.
            desk.set(isForSelected(id) ? { tool: id } : { tool: id, selected: [], link: null })
            announce(t('tool.held', { tool: title }))
          },
        }
      }),
    [t, desk, tool, isCanvas, canWrite],
  )
}

function isForSelected(tool: OurTool): boolean {
  return tool === 'select' || tool === 'hand' || tool === 'link'
}
