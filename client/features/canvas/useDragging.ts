import { type NodeChange, type NodePositionChange, type OnNodeDrag, useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect, useMemo, useRef } from 'react'
import { preferences } from '../../preferences.ts'
import { useBoard } from '../../sync/BoardSession.tsx'
import { itemOf } from '../../sync/items.ts'
import { useItemEdits } from '../../sync/useItemEdits.ts'
import { useSetPresence } from '../../sync/usePresence.ts'
import { dragOf } from './carried.ts'
import { carrying, showCarrying } from './carrying.ts'
import { type Point, shared } from './geometry.ts'
import { around } from './groupBoxes.ts'
import { boxOfNode, moversOf } from './movers.ts'
import type { BoardNode } from './nodes.ts'
import { type Drag, placesOf, REACH, steer } from './steering.ts'
import { useIsFree } from './useIsFree.ts'
import { useLastPress } from './useLastPress.ts'
import type { Moves } from './useMoves.ts'
import { useView } from './useView.ts'

export type Dragging = {
  /** What the engine wants changed, with the places of what is dragged put right. */
  readonly steered: (changes: NodeChange<BoardNode>[]) => NodeChange<BoardNode>[]
  readonly handlers: {
    readonly onNodeDragStart: OnNodeDrag<BoardNode>
    readonly onNodeDrag: OnNodeDrag<BoardNode>
    readonly onNodeDragStop: OnNodeDrag<BoardNode>
  }
  /** For what the engine doesn't drag, because one can press through it: frames, by their titles. */
  readonly frame: {
    readonly begin: (id: string) => void
    readonly go: (id: string, by: Point) => void
    readonly end: (id: string) => void
  }
}

/**
 * Drags by hand: all that belongs together goes along, settles on neighbours and the grid (not with Ctrl or ⌘), is shown to
 * the others on the way, and written when it is let go. `isByGroup`: whether a member takes its group along.
 */
export function useDragging(moves: Moves | null, isByGroup: (id: string) => boolean): Dragging {
  const flow = useReactFlow<BoardNode>()
  const store = useStoreApi<BoardNode>()
  const view = useView()
  const board = useBoard()
  const edits = useItemEdits()
  const setPresence = useSetPresence('board')
  const drag = useRef<Drag | null>(null)
  const isFree = useIsFree()
  const lastPress = useLastPress()
  useEffect(() => () => showCarrying(null), [])

  return useMemo(() => {
    const begin = (lead: BoardNode, dragged: readonly BoardNode[], isCopy: boolean) => {
      const movers = moversOf(dragged, board, isByGroup(lead.id))
      const nodes = flow
        .getNodes()
        .filter(({ id, draggable }) => movers.has(id) && (draggable !== false || id === lead.id))
      const things = nodes.filter(({ type }) => type !== 'section' && type !== 'group')
      if (isCopy && edits)
        edits.duplicate(
          things.map(({ id }) => id),
          [0, 0],
        )
      const seen = view.seen()
      const others = flow.getNodes().filter((node) => !movers.has(node.id) && shared(boxOfNode(node), seen) !== null)
      const isOne = things.length === 1 && things[0]?.type === 'note'
      drag.current = {
        lead: lead.id,
        from: new Map(nodes.map(({ id, position: { x, y } }) => [id, [x, y]])),
        box: around(nodes.map(boxOfNode)),
        neighbours: others.filter(({ type }) => type !== 'stroke' && type !== 'group').map(boxOfNode),
        partners: isOne ? others.filter(({ type }) => type === 'note').map((node) => [node.id, boxOfNode(node)]) : [],
        ...{ lag: [0, 0], by: [0, 0], onto: null, dwell: undefined },
      }
    }

    /** Null: nothing settles by itself now. */
    const reach = () => (isFree.current || !preferences().snap ? null : REACH / flow.getZoom())

    const end = () => {
      const held = drag.current
      drag.current = null
      if (held) clearTimeout(held.dwell)
      return held
    }

    const showOthers = (held: Drag) => {
      const things = [...held.from].filter(([id]) => itemOf(board, id))
      setPresence({ drag: dragOf(things.map(([id, [x, y]]) => [id, [x + held.by[0], y + held.by[1]]])) })
    }

    const putDown = (node: Pick<BoardNode, 'id' | 'type'>) => {
      const held = end()
      setPresence({ drag: null })
      if (!held) return
      const onto = held.onto !== null && carrying.get().onto === held.onto ? held.onto : null
      showCarrying(null)
      const start = held.from.get(node.id)
      if (node.type !== 'section') moves?.drop([...held.from.keys()], onto, placesOf(held))
      else if (start) void moves?.dropSection(node.id, [start[0] + held.by[0], start[1] + held.by[1]])
    }

    const placesNow = (held: Drag, dragging: boolean) =>
      [...placesOf(held)].map(
        ([id, [x, y]]): NodePositionChange => ({ id, type: 'position', dragging, position: { x, y } }),
      )

    return {
      steered: (changes) => {
        const held = drag.current
        const lead = held && changes.find((change) => change.type === 'position' && change.id === held.lead)
        if (!held || lead?.type !== 'position' || !lead.position) return changes
        steer(held, [lead.position.x + held.lag[0], lead.position.y + held.lag[1]], reach())
        return [...changes.filter((change) => change.type !== 'position'), ...placesNow(held, lead.dragging ?? false)]
      },
      handlers: {
        onNodeDragStart: (event, node, dragged) => {
          begin(node, dragged, event.altKey)
          if (!drag.current) return
          drag.current.lag = lagOf(event, lastPress.current, flow.getZoom())
          const { id, position } = node
          store.getState().triggerNodeChanges([{ id, type: 'position', position, dragging: true }])
        },
        onNodeDrag: () => drag.current && showOthers(drag.current),
        onNodeDragStop: (_event, node) => putDown(node),
      },
      frame: {
        begin: (id) => {
          const node = flow.getNode(id)
          if (node) begin(node, [node], false)
        },
        go: (id, by) => {
          const held = drag.current
          const start = held?.from.get(id)
          if (!held || !start) return
          steer(held, [start[0] + by[0], start[1] + by[1]], reach())
          store.getState().triggerNodeChanges(placesNow(held, true))
          showOthers(held)
        },
        end: (id) => {
          const held = drag.current
          const node = flow.getNode(id)
          if (!held || !node) return
          // A section waits for the server's word where it is.
          const still = placesNow(held, false).filter((change) => node.type !== 'section' || change.id !== id)
          store.getState().triggerNodeChanges(still)
          putDown(node)
        },
      },
    }
  }, [flow, store, view, board, edits, moves, setPresence, isByGroup, isFree, lastPress])
}

function lagOf(event: MouseEvent | TouchEvent, [x, y]: Point, zoom: number): Point {
  const at = 'touches' in event ? event.touches[0] : event
  return at ? [(at.clientX - x) / zoom, (at.clientY - y) / zoom] : [0, 0]
}
