import { useStoreApi } from '@xyflow/react'
import { useEffect, useMemo, useRef } from 'react'
import type { BoardDoc } from '../../../shared/schema/board.ts'
import type { Link } from '../../../shared/schema/drawn.ts'
import { useBoard } from '../../sync/BoardSession.tsx'
import { itemOf } from '../../sync/items.ts'
import { usePeersByFrame } from '../../sync/peersByFrame.ts'
import type { Peer } from '../../sync/presence.ts'
import { carriedBy, steady } from './carried.ts'
import { type CarriedElements, carriedElements } from './carriedElements.ts'
import type { Point } from './geometry.ts'
import type { BoardNode } from './nodes.ts'

type Carried = ReadonlyMap<string, Point>

const nothing: Carried = new Map()
/** What begins this far before the screen may still reach into it, in screen pixels. */
const AROUND = 800

/**
 * What others drag, as far as it has to be laid out anew: members of groups and ends of links, whose frames and lines go
 * along, and what comes in from out of sight. Everything else is moved right here, by its element alone.
 */
export function useCarried(): Carried {
  const board = useBoard()
  const store = useStoreApi<BoardNode>()
  const elements = useRef<CarriedElements>(null)
  useEffect(() => {
    const moved = carriedElements({
      placeOf: (id) => {
        const node = store.getState().nodeLookup.get(id)
        return node && !node.dragging ? [node.internals.positionAbsolute.x, node.internals.positionAbsolute.y] : null
      },
      elementOf: (id) => elementOn(store.getState().domNode, id),
    })
    elements.current = moved
    let seen = store.getState().nodes
    const end = store.subscribe(({ nodes }) => {
      if (nodes === seen) return
      seen = nodes
      moved.settle()
    })
    return () => {
      end()
      moved.close()
    }
  }, [store])

  const read = useMemo(() => {
    const isDrawn = (id: string) => elementOn(store.getState().domNode, id) !== null
    const isInSight = ([x, y]: Point) => {
      const { transform, width, height } = store.getState()
      const [left, top] = [x * transform[2] + transform[0], y * transform[2] + transform[1]]
      return left > -AROUND && top > -AROUND && left < width && top < height
    }
    let all: Carried | undefined
    return (peers: readonly Peer[], before: Carried = nothing): Carried => {
      const now = carriedBy(peers, all)
      if (now === all) return before
      all = now
      const laidOut = new Map<string, Point>()
      const moved = new Map<string, Point>()
      for (const [id, at] of now)
        if (isTied(board, id)) laidOut.set(id, at)
        else if (isDrawn(id) && !before.has(id)) moved.set(id, at)
        else if (isInSight(at)) laidOut.set(id, at)
      elements.current?.draw(moved)
      return steady(before, laidOut)
    }
  }, [board, store])
  return usePeersByFrame(read)
}

/** Whether more goes along with it: the frame of its group, or lines that end at it. */
function isTied(board: BoardDoc, id: string): boolean {
  return itemOf(board, id)?.record.group !== null || endsIn(board.links.all()).has(id)
}

const ends = new WeakMap<ReadonlyMap<string, Link>, ReadonlySet<string>>()

function endsIn(links: ReadonlyMap<string, Link>): ReadonlySet<string> {
  const known =
    ends.get(links) ?? new Set([...links.values()].flatMap(({ from, to, deletedAt }) => (deletedAt ? [] : [from, to])))
  ends.set(links, known)
  return known
}

function elementOn(canvas: HTMLElement | null, id: string): HTMLElement | null {
  return canvas?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`) ?? null
}
