import { type EdgeTypes, type NodeTypes, ReactFlowProvider } from '@xyflow/react'
import { useCallback, useState } from 'react'
import { createPortal } from 'react-dom'
import { Canvas } from '../../features/canvas/Canvas.tsx'
import type { Point } from '../../features/canvas/geometry.ts'
import { BoardDraw } from './BoardDraw.tsx'
import { BoardFigure } from './BoardFigure.tsx'
import { BoardFinding } from './BoardFinding.tsx'
import { BoardGroup } from './BoardGroup.tsx'
import { BoardHints } from './BoardHints.tsx'
import { BoardImage } from './BoardImage.tsx'
import { BoardLink } from './BoardLink.tsx'
import { BoardNote } from './BoardNote.tsx'
import { BoardSelectionBar } from './BoardNoteBar.tsx'
import { BoardSection } from './BoardSection.tsx'
import { BoardStroke } from './BoardStroke.tsx'
import { type Desk, type DeskState, useAtBoard, useDesk } from './boardDesk.ts'
import { useCanvasWays } from './useCanvasWays.ts'
import { useStepInView } from './useStepInView.ts'

const nodeTypes: NodeTypes = {
  section: BoardSection,
  group: BoardGroup,
  note: BoardNote,
  figure: BoardFigure,
  image: BoardImage,
  stroke: BoardStroke,
}
const edgeTypes: EdgeTypes = { link: BoardLink }
const toolOf = ({ tool }: DeskState) => tool

type BoardCanvasProps = {
  readonly desk: Desk
  /** Where hints and what can be done to a selection go, above the tools. */
  readonly hints: Element | null
}

/** The board as a canvas, with what lies on it. */
export function BoardCanvas(props: BoardCanvasProps) {
  return (
    <ReactFlowProvider>
      <Shown {...props} />
    </ReactFlowProvider>
  )
}

function Shown({ desk, hints }: BoardCanvasProps) {
  const { actions } = useAtBoard()
  const step = useStepInView()
  const tool = useDesk(desk, toolOf)
  const [spot] = useState(() => desk.get().spot)
  useCanvasWays(desk)
  const onAddAt = useCallback((point: Point) => actions?.add(point), [actions])
  const draw = useCallback((toBoard: (screen: Point) => Point) => <BoardDraw desk={desk} toBoard={toBoard} />, [desk])
  return (
    <>
      <Canvas
        desk={desk}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        canWrite={actions !== null}
        spot={spot}
        tool={tool}
        draw={draw}
        onAddAt={onAddAt}
        onMoveByHand={step.onMoveByHand}
      />
      <BoardFinding desk={desk} />
      {hints &&
        createPortal(
          <>
            <BoardHints canWrite={actions !== null} offer={step.offer} onGo={step.go} onStay={step.stay} />
            {actions && <BoardSelectionBar desk={desk} actions={actions} />}
          </>,
          hints,
        )}
    </>
  )
}
