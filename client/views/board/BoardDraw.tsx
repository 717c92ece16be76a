import { useStore } from '@xyflow/react'
import { useCallback, useMemo } from 'react'
import { createPortal } from 'react-dom'
import { figureKinds } from '../../../shared/schema/drawn.ts'
import type { DrawTool } from '../../features/draw/DrawLayer.tsx'
import type { ToBoard } from '../../features/draw/surface.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Later } from '../../ui/Later.tsx'
import { onDemand } from '../../ui/onDemand.tsx'
import { useFetchedSoon } from '../../ui/useChunk.ts'
import { type Desk, type DeskState, type Tool, useAtBoard, useDesk } from './boardDesk.ts'
import { useIsPainted } from './useIsPainted.ts'

type BoardDrawProps = { readonly desk: Desk; readonly toBoard: ToBoard }

const BoardPictures = onDemand(async () => (await import('./BoardPictures.tsx')).BoardPictures)
const load = () => import('../../features/draw/DrawLayer.tsx')
/** After the first things are on screen: the first stroke of a pen is not to be lost. */
const FETCH_AFTER_MS = 3000

const toolOf = ({ tool }: DeskState) => tool
const inkOf = ({ ink }: DeskState) => ink
const penWidthOf = ({ penWidth }: DeskState) => penWidth

/** What is drawn on the canvas now: by pen, eraser or a figure's tool; and pictures on their way to it. */
export function BoardDraw({ desk, toBoard }: BoardDrawProps) {
  const { t } = useTranslation('draw')
  const { actions } = useAtBoard()
  const tool = useDesk(desk, toolOf)
  const canvas = useStore(({ domNode }) => domNode)
  const isPainted = useIsPainted(desk)
  useFetchedSoon(load, FETCH_AFTER_MS)
  // Inside the pane, so that two fingers and the wheel reach whoever zooms.
  const pane = useMemo(() => canvas?.querySelector('.react-flow__pane') ?? null, [canvas])
  return (
    <>
      {actions && pane && isDrawn(tool) && createPortal(<Hand desk={desk} tool={tool} toBoard={toBoard} />, pane)}
      <p id="board-link-keys" hidden>
        {t('link.keys')}
      </p>
      {isPainted && canvas && <BoardPictures desk={desk} canvas={canvas} toBoard={toBoard} />}
    </>
  )
}

function Hand({ desk, tool, toBoard }: BoardDrawProps & { readonly tool: DrawTool }) {
  const ink = useDesk(desk, inkOf)
  const penWidth = useDesk(desk, penWidthOf)
  const { actions } = useAtBoard()
  const onPlaced = useCallback(
    (id: string) => {
      desk.set({ tool: 'select', selected: [id], link: null })
      actions?.write(id)
    },
    [desk, actions],
  )
  return <Later load={load}>{({ DrawLayer }) => <DrawLayer {...{ tool, ink, penWidth, toBoard, onPlaced }} />}</Later>
}

function isDrawn(tool: Tool): tool is DrawTool {
  return tool === 'pen' || tool === 'eraser' || (figureKinds as readonly string[]).includes(tool)
}
