import '@xyflow/react/dist/base.css'
import {
  ConnectionMode,
  type EdgeTypes,
  type NodeChange,
  type NodeTypes,
  type OnMove,
  ReactFlow,
  SelectionMode,
  useStore,
  type Viewport,
} from '@xyflow/react'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useCallback, useMemo, useRef } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useRoom } from '../../sync/BoardSession.tsx'
import { AtCanvasProvider, type SelectedHere } from './atCanvas.ts'
import styles from './Canvas.module.css'
import { Dots } from './Dots.tsx'
import { Frames } from './Frames.tsx'
import { ZOOM_MAX, ZOOM_MIN } from './framing.ts'
import { Guides } from './Guides.tsx'
import type { Point } from './geometry.ts'
import type { TouchMode } from './gestures/touchRules.ts'
import { useGestures } from './gestures/useGestures.ts'
import { Lasso } from './Lasso.tsx'
import { LiveCursors } from './LiveCursors.tsx'
import type { BoardEdge, BoardNode } from './nodes.ts'
import { useBoardNodes } from './useBoardNodes.ts'
import { useDragging } from './useDragging.ts'
import { useLinking } from './useLinking.ts'
import { useMoves } from './useMoves.ts'
import { usePointerPresence } from './usePointerPresence.ts'
import { useSelection } from './useSelection.ts'
import { useTabWalk } from './useTabWalk.ts'
import { useUnzoom } from './useUnzoom.ts'
import { useView } from './useView.ts'

type CanvasProps = {
  /** What is selected here, and what was selected elsewhere. */
  readonly desk: SelectedHere
  /** How sections and things are drawn. The same object each time. */
  readonly nodeTypes: NodeTypes
  readonly edgeTypes: EdgeTypes
  readonly canWrite: boolean
  /** Where it is looked at first, as far as that is known. */
  readonly spot: Viewport | null
  /** What the pointer does: `select`, `hand`, `lasso`, `link`, or something that is drawn or put down. */
  readonly tool: string
  /** What lies over the paper to draw on, given the way from the screen to the board. */
  readonly draw: (toBoard: (screen: Point) => Point) => ReactNode
  /** Somebody pointed at an open place to write there. */
  readonly onAddAt: (point: Point) => void
  /** Somebody panned or zoomed, by hand. */
  readonly onMoveByHand: () => void
}

/** Below this zoom, words are too small to be read. */
const ZOOM_FAR = 0.35
const PAN_STEP = 60
const pans: Readonly<Record<string, Point>> = {
  ArrowLeft: [-PAN_STEP, 0],
  ArrowRight: [PAN_STEP, 0],
  ArrowUp: [0, -PAN_STEP],
  ArrowDown: [0, PAN_STEP],
}

/** The whiteboard: what lies on paper without an end, to pan and zoom by mouse, touch or keys. */
export function Canvas({ desk, nodeTypes, edgeTypes, canWrite, spot, tool, draw, onAddAt, onMoveByHand }: CanvasProps) {
  const { t } = useTranslation('board')
  const region = useRef<HTMLDivElement>(null)
  const view = useView()
  const { awareness } = useRoom('board')
  const moves = useMoves()
  const { nodes, edges, change } = useBoardNodes()
  const selection = useSelection(desk, nodes, change)
  const drag = useDragging(moves, selection.isByGroup)
  const linking = useLinking(canWrite)
  const pointer = usePointerPresence()
  const onTab = useTabWalk()
  const isFar = useStore(({ transform }) => transform[2] < ZOOM_FAR)
  const isLinking = tool === 'link'
  useUnzoom(region)
  useGestures(region, () => touchModeOf(tool), onMoveByHand)

  const { onChanges } = selection
  const onNodesChange = useCallback(
    (changes: NodeChange<BoardNode>[]) => {
      change(drag.steered(changes))
      onChanges(changes)
    },
    [change, drag, onChanges],
  )
  const onMoveStart: OnMove = useCallback((event) => event && onMoveByHand(), [onMoveByHand])
  const here = useMemo(
    () => ({ desk, awareness, canWrite, isLinking, isFar, moves, drag }),
    [desk, awareness, canWrite, isLinking, isFar, moves, drag],
  )

  function onKeyDown(event: KeyboardEvent) {
    onTab(event)
    if (event.defaultPrevented || event.target !== region.current || event.ctrlKey || event.metaKey) return
    const pan = pans[event.key]
    if (!pan) return
    event.preventDefault()
    view.pan(pan)
  }

  function onDoubleClick(event: MouseEvent) {
    if (canWrite && (event.target as Element).matches(openPaper)) onAddAt(view.at([event.clientX, event.clientY]))
  }

  return (
    <AtCanvasProvider value={here}>
      {/* The region is one stop of the Tab key: arrows pan from there, Tab goes in. */}
      <section
        ref={region}
        aria-label={t('canvas')}
        className={styles.canvas}
        data-stop=""
        data-tool={tool}
        {...focusable}
        onKeyDown={onKeyDown}
        onDoubleClick={onDoubleClick}
        onPointerDownCapture={selection.onPointerDownCapture}
        {...pointer}
      >
        <ReactFlow<BoardNode, BoardEdge>
          nodes={nodes}
          edges={edges}
          onNodesChange={onNodesChange}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          {...(spot && { defaultViewport: spot })}
          onNodeClick={selection.onNodeClick}
          {...drag.handlers}
          {...linking}
          onMoveStart={onMoveStart}
          nodesDraggable={canWrite && tool === 'select'}
          nodesConnectable={canWrite}
          elementsSelectable={tool !== 'hand'}
          connectionMode={ConnectionMode.Loose}
          nodesFocusable={false}
          edgesFocusable={false}
          nodeDragThreshold={3}
          onlyRenderVisibleElements
          disableKeyboardA11y
          deleteKeyCode={null}
          multiSelectionKeyCode={multiSelect}
          selectionKeyCode="Shift"
          selectionMode={SelectionMode.Partial}
          selectNodesOnDrag
          elevateNodesOnSelect={false}
          elevateEdgesOnSelect={false}
          minZoom={ZOOM_MIN}
          maxZoom={ZOOM_MAX}
          panOnScroll
          zoomOnDoubleClick={false}
          proOptions={engine}
        >
          <Dots />
          <Frames />
          <Guides />
          <LiveCursors />
        </ReactFlow>
        {tool === 'lasso' && <Lasso nodes={nodes} onChoose={(ids) => desk.set({ selected: ids })} />}
        {draw(view.at)}
      </section>
    </AtCanvasProvider>
  )
}

function touchModeOf(tool: string): TouchMode {
  if (tool === 'select' || tool === 'hand') return tool
  return tool === 'pen' || tool === 'eraser' ? 'draw' : 'other'
}

/** Where nothing lies: around sections and in them. */
const openPaper = '.react-flow__pane, .react-flow__node-section, .react-flow__node-section > [data-stop]'
// Not a control, but a place for the keys: what scrolls by them has to be reachable by them.
const focusable = { tabIndex: 0 }
const multiSelect = ['Meta', 'Control', 'Shift']
const engine = { hideAttribution: true }
