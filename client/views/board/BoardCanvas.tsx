import { type EdgeTypes, type NodeTypes, ReactFlowProvider } from '@xyflow/react'
import { useCallback } from 'react'
import { createPortal } from 'react-dom'
import { Canvas } from '../../features/canvas/Canvas.tsx'
import type { Point } from '../../features/canvas/geometry.ts'
import { onDemand } from '../../ui/onDemand.tsx'
import { useFetchedSoon } from '../../ui/useChunk.ts'
import { BoardDraw } from './BoardDraw.tsx'
import { BoardGroup } from './BoardGroup.tsx'
import { BoardHints } from './BoardHints.tsx'
import { BoardNote } from './BoardNote.tsx'
import { BoardSection } from './BoardSection.tsx'
import { type Desk, type DeskState, useAtBoard, useDesk } from './boardDesk.ts'
import { useCanvasWays } from './useCanvasWays.ts'
import { useIsPainted } from './useIsPainted.ts'
import { useOpeningSpot } from './useOpeningSpot.ts'
import { useStepInView } from './useStepInView.ts'

// A board may have none of these, and a first sight of it needs no tools for a selection.
const BoardFigure = onDemand(async () => (await import('./BoardFigure.tsx')).BoardFigure)
const BoardImage = onDemand(async () => (await import('./BoardImage.tsx')).BoardImage)
const BoardStroke = onDemand(async () => (await import('./BoardStroke.tsx')).BoardStroke)
const BoardLink = onDemand(async () => (await import('./BoardLink.tsx')).BoardLink)
const BoardSelectionBar = onDemand(async () => (await import('./BoardNoteBar.tsx')).BoardSelectionBar)
const BoardFinding = onDemand(async () => (await import('./BoardFinding.tsx')).BoardFinding)
const BoardLaser = onDemand(async () => (await import('./BoardLaser.tsx')).BoardLaser)
const BoardSpotlight = onDemand(async () => (await import('./BoardSpotlight.tsx')).BoardSpotlight)
/** All that can be made: whoever has drawn a figure writes in it at once. */
const loadRest = () =>
  Promise.all([BoardFigure, BoardImage, BoardStroke, BoardLink, BoardSelectionBar].map(({ load }) => load()))
const FETCH_AFTER_MS = 2_000

const nodeTypes: NodeTypes = {
  section: BoardSection,
  group: BoardGroup,
  note: BoardNote,
  figure: BoardFigure,
  image: BoardImage,
  stroke: BoardStroke,
}
const edgeTypes: EdgeTypes = { link: BoardLink }
const hasSelectedIn = ({ selected }: DeskState) => selected.length > 0
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
  const hasSelected = useDesk(desk, hasSelectedIn)
  const spot = useOpeningSpot()
  useCanvasWays(desk)
  useFetchedSoon(loadRest, FETCH_AFTER_MS)
  const isPainted = useIsPainted(desk)
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
      {isPainted && <BoardFinding desk={desk} />}
      {isPainted && <BoardSpotlight />}
      {isPainted && <BoardLaser desk={desk} />}
      {hints &&
        createPortal(
          <>
            <BoardHints canWrite={actions !== null} offer={step.offer} onGo={step.go} onStay={step.stay} />
            {actions && hasSelected && <BoardSelectionBar desk={desk} actions={actions} />}
          </>,
          hints,
        )}
    </>
  )
}
