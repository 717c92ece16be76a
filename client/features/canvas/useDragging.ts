import { type NodeChange, type NodePositionChange, type OnNodeDrag, useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect, useMemo, useRef } from 'react'
import type { Box } from '../../../shared/rules/placement.ts'
import { preferences } from '../../preferences.ts'
import { useBoard } from '../../sync/BoardSession.tsx'
import { itemOf } from '../../sync/items.ts'
import { useItemEdits } from '../../sync/useItemEdits.ts'
import { useSetPresence } from '../../sync/usePresence.ts'
import { dragOf } from './carried.ts'
import { carrying, showCarrying } from './carrying.ts'
import { type Point, shared } from './geometry.ts'
import { around } from './groupBoxes.ts'
import { boxOfNode, covered, moversOf } from './movers.ts'
import type { BoardNode } from './nodes.ts'
import { snapped } from './snapping.ts'
import type { Moves } from './useMoves.ts'
import { useView } from './useView.ts'

/** Screen pixels within which a line of a neighbour draws. */
const REACH = 6
/** How much of a thing must lie on another, and how long, before letting go groups the two. */
const COVERED = 0.6
const DWELL_MS = 500

type Drag = {
  /** The node under the pointer, by which the engine tells how far it went. */
  readonly lead: string
  readonly from: ReadonlyMap<string, Point>
  readonly box: Box
  readonly neighbours: readonly Box[]
  /** What it may be grouped with; nothing while several are dragged. */
  readonly partners: readonly (readonly [id: string, box: Box])[]
  by: Point
  onto: string | null
  dwell: ReturnType<typeof setTimeout> | undefined
}

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
        ...{ by: [0, 0], onto: null, dwell: undefined },
      }
    }

    const steer = (held: Drag, x: number, y: number): void => {
      const start = held.from.get(held.lead)
      if (!start) return
      const raw: Point = [x - start[0], y - start[1]]
      const wished: Box = { at: [held.box.at[0] + raw[0], held.box.at[1] + raw[1]], size: held.box.size }
      if (isFree.current || !preferences().snap) {
        held.by = raw
        showCarrying({ guides: [] })
      } else {
        const { by, guides } = snapped(wished, held.neighbours, REACH / flow.getZoom())
        held.by = [raw[0] + by[0], raw[1] + by[1]]
        showCarrying({ guides })
      }
      look(held, wished)
    }

    /** A note that rests on another is about to form a group with it. */
    const look = (held: Drag, box: Box) => {
      const under = held.partners.find(([, other]) => covered(box, other) > COVERED)?.[0] ?? null
      if (under === held.onto) return
      clearTimeout(held.dwell)
      held.onto = under
      showCarrying({ onto: null })
      if (under !== null)
        held.dwell = setTimeout(() => drag.current === held && showCarrying({ onto: under }), DWELL_MS)
    }

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
        steer(held, lead.position.x, lead.position.y)
        return [...changes.filter((change) => change.type !== 'position'), ...placesNow(held, lead.dragging ?? false)]
      },
      handlers: {
        onNodeDragStart: (event, node, dragged) => begin(node, dragged, event.altKey),
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
          steer(held, start[0] + by[0], start[1] + by[1])
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
  }, [flow, store, view, board, edits, moves, setPresence, isByGroup, isFree])
}

/** Where each thing lies in the hand. */
function placesOf({ from, by }: Drag): ReadonlyMap<string, Point> {
  return new Map([...from].map(([id, [x, y]]) => [id, [x + by[0], y + by[1]]]))
}

/** Whether Ctrl or ⌘ is down: then nothing settles by itself. */
function useIsFree() {
  const isFree = useRef(false)
  useEffect(() => {
    const look = (event: KeyboardEvent | PointerEvent) => {
      isFree.current = event.ctrlKey || event.metaKey
    }
    const events = ['keydown', 'keyup', 'pointermove'] as const
    for (const event of events) window.addEventListener(event, look, { capture: true, passive: true })
    return () => {
      for (const event of events) window.removeEventListener(event, look, { capture: true })
    }
  }, [])
  return isFree
}
