import { useStore, ViewportPortal } from '@xyflow/react'
import { useCallback, useMemo } from 'react'
import { createPortal } from 'react-dom'
import { figureKinds } from '../../../shared/schema/drawn.ts'
import { DrawLayer, type DrawTool } from '../../features/draw/DrawLayer.tsx'
import type { ToBoard } from '../../features/draw/surface.ts'
import { PendingPictures } from '../../features/images/PendingPictures.tsx'
import { type Desk, type DeskState, type Tool, useAtBoard, useDesk } from './boardDesk.ts'
import { useDroppedPictures } from './useDroppedPictures.ts'

type BoardDrawProps = { readonly desk: Desk; readonly toBoard: ToBoard }

const toolOf = ({ tool }: DeskState) => tool
const inkOf = ({ ink }: DeskState) => ink
const penWidthOf = ({ penWidth }: DeskState) => penWidth

/** What is drawn on the canvas now: by pen, eraser or a figure's tool; and pictures on their way to it. */
export function BoardDraw({ desk, toBoard }: BoardDrawProps) {
  const { actions } = useAtBoard()
  const tool = useDesk(desk, toolOf)
  const canvas = useStore(({ domNode }) => domNode)
  useDroppedPictures(desk, canvas, toBoard)
  // Inside the pane, so that two fingers and the wheel reach whoever zooms.
  const pane = useMemo(() => canvas?.querySelector('.react-flow__pane') ?? null, [canvas])
  return (
    <>
      {actions && pane && isDrawn(tool) && createPortal(<Hand desk={desk} tool={tool} toBoard={toBoard} />, pane)}
      <ViewportPortal>
        <PendingPictures />
      </ViewportPortal>
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
  return <DrawLayer {...{ tool, ink, penWidth, toBoard, onPlaced }} />
}

function isDrawn(tool: Tool): tool is DrawTool {
  return tool === 'pen' || tool === 'eraser' || (figureKinds as readonly string[]).includes(tool)
}
