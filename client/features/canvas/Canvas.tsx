import '@xyflow/react/dist/base.css'
import { type NodeTypes, type OnMove, type OnNodeDrag, ReactFlow } from '@xyflow/react'
import { type KeyboardEvent, type MouseEvent, useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSetPresence } from '../../sync/usePresence.ts'
import styles from './Canvas.module.css'
import { dragOf } from './carried.ts'
import { Dots } from './Dots.tsx'
import { Frames } from './Frames.tsx'
import type { Point } from './geometry.ts'
import { LiveCursors } from './LiveCursors.tsx'
import type { BoardNode } from './nodes.ts'
import { useBoardNodes } from './useBoardNodes.ts'
import { usePointerPresence } from './usePointerPresence.ts'
import { useTabWalk } from './useTabWalk.ts'
import { useUnzoom } from './useUnzoom.ts'
import { useView } from './useView.ts'

type CanvasProps = {
  /** How sections and notes are drawn. The same object each time. */
  readonly nodeTypes: NodeTypes
  readonly canWrite: boolean
  readonly onSelect: (noteIds: readonly string[]) => void
  /** Notes were put down at new places. */
  readonly onDrop: (noteIds: readonly string[]) => void
  /** Somebody pointed at an open place to write there. */
  readonly onAddAt: (point: Point) => void
  /** Somebody panned or zoomed, by hand. */
  readonly onMoveByHand: () => void
}

const PAN_STEP = 60
const pans: Readonly<Record<string, Point>> = {
  ArrowLeft: [-PAN_STEP, 0],
  ArrowRight: [PAN_STEP, 0],
  ArrowUp: [0, -PAN_STEP],
  ArrowDown: [0, PAN_STEP],
}

/** The whiteboard: sections and notes on paper without an end, to pan and zoom by mouse, touch or keys. */
export function Canvas({ nodeTypes, canWrite, onSelect, onDrop, onAddAt, onMoveByHand }: CanvasProps) {
  const { t } = useTranslation('board')
  const region = useRef<HTMLDivElement>(null)
  const [nodes, onNodesChange] = useBoardNodes()
  const view = useView()
  const setPresence = useSetPresence('board')
  const pointer = usePointerPresence()
  const onTab = useTabWalk()
  useUnzoom(region)

  const onSelectionChange = useCallback(
    ({ nodes: chosen }: { nodes: BoardNode[] }) => onSelect(chosen.map(({ id }) => id)),
    [onSelect],
  )
  const drags = useMemo(() => {
    const showDrag = (dragged: readonly BoardNode[]) =>
      setPresence({ drag: dragOf(dragged.map(({ id, position: { x, y } }) => [id, [x, y]])) })
    const drop = (dragged: readonly BoardNode[]) => {
      onDrop(dragged.map(({ id }) => id))
      setPresence({ drag: null })
    }
    const onNodeDrag: OnNodeDrag<BoardNode> = (_event, _node, dragged) => showDrag(dragged)
    const onNodeDragStop: OnNodeDrag<BoardNode> = (_event, _node, dragged) => drop(dragged)
    return {
      onNodeDrag,
      onNodeDragStop,
      onSelectionDrag: (_event: MouseEvent, dragged: BoardNode[]) => showDrag(dragged),
      onSelectionDragStop: (_event: MouseEvent, dragged: BoardNode[]) => drop(dragged),
    }
  }, [setPresence, onDrop])

  const onMoveStart: OnMove = useCallback((event) => event && onMoveByHand(), [onMoveByHand])

  function onKeyDown(event: KeyboardEvent) {
    onTab(event)
    if (event.defaultPrevented || event.target !== region.current || event.ctrlKey || event.metaKey) return
    const pan = pans[event.key]
    if (!pan) return
    event.preventDefault()
    view.pan(pan)
  }

  function onDoubleClick(event: MouseEvent) {
    const target = event.target as Element
    if (canWrite && target.classList.contains('react-flow__pane')) onAddAt(view.at([event.clientX, event.clientY]))
  }

  return (
    // The region is one stop of the Tab key: arrows pan from there, Tab goes in.
    <section
      ref={region}
      aria-label={t('canvas')}
      className={styles.canvas}
      data-stop=""
      {...focusable}
      onKeyDown={onKeyDown}
      onDoubleClick={onDoubleClick}
      {...pointer}
    >
      <ReactFlow<BoardNode>
        nodes={nodes}
        onNodesChange={onNodesChange}
        nodeTypes={nodeTypes}
        onSelectionChange={onSelectionChange}
        {...drags}
        onMoveStart={onMoveStart}
        nodesDraggable={canWrite}
        nodesConnectable={false}
        nodesFocusable={false}
        nodeDragThreshold={3}
        onlyRenderVisibleElements
        disableKeyboardA11y
        deleteKeyCode={null}
        multiSelectionKeyCode={multiSelect}
        selectNodesOnDrag
        elevateNodesOnSelect
        minZoom={0.08}
        maxZoom={3}
        panOnScroll
        zoomOnDoubleClick={false}
        proOptions={engine}
      >
        <Dots />
        <Frames />
        <LiveCursors />
      </ReactFlow>
    </section>
  )
}

// Not a control, but a place for the keys: what scrolls by them has to be reachable by them.
const focusable = { tabIndex: 0 }
const multiSelect = ['Meta', 'Control', 'Shift']
const engine = { hideAttribution: true }
