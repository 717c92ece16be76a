import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useMemo } from 'react'
import type { Box } from '../../../shared/rules/placement.ts'
import { useViewEdges } from './edges.ts'
import {
  around,
  framed,
  isSameSpot,
  opened,
  type Screen,
  type Spot,
  ZOOM_MAX,
  ZOOM_MAX_FIT,
  ZOOM_MIN,
  zoomed,
} from './framing.ts'
import { contains, type Point } from './geometry.ts'
import { type Going, goingOn } from './going.ts'
import type { BoardNode } from './nodes.ts'

/** Below this, a note's words can be seen but not read. */
const ZOOM_READABLE = 0.6
/** And below this, nobody means to write in a text they pressed on by chance. */
const ZOOM_WORKABLE = 0.45
const STEP = 1.25

/** Ways to look at the board. All of them glide, or jump where less motion is asked for. */
export type View = {
  readonly fitAll: () => void
  readonly goTo: (sectionId: string) => void
  /** Goes to a section whose text is too small to work on, or out of sight. */
  readonly goNear: (sectionId: string, box: Box) => void
  /** How the board first shows itself: at a section, large enough to read, or all sections. At once; false: not yet. */
  readonly open: (sectionId: string | null) => boolean
  /** Brings a place on screen if it is not there; `toRead`: large enough to read and write in, too. */
  readonly show: (box: Box, toRead?: boolean) => void
  readonly pan: (by: Point) => void
  /** What is on screen and not covered, in board pixels. */
  readonly seen: () => Box
  readonly at: (screen: Point) => Point
  readonly zoom: {
    readonly in: () => void
    readonly out: () => void
    readonly fit: () => void
    readonly actualSize: () => void
    readonly toItems: (ids: readonly string[]) => void
    readonly toPlace: (box: Box) => void
    /** Sees what somebody else sees, as they go: all of this box. The first time it is a place to come back from. */
    readonly follow: (box: Box, isFirst: boolean) => void
    readonly seen: () => Box
    readonly at: (screen: Point) => Point
    readonly back: () => void
    readonly forward: () => void
  }
}

export function useView(): View {
  const flow = useReactFlow<BoardNode>()
  const store = useStoreApi<BoardNode>()
  const edgesNow = useViewEdges()
  return useMemo(() => {
    const screen = (): Screen => {
      const { width, height } = store.getState()
      return { width, height, edges: edgesNow() }
    }
    const going = goingOn(store, {
      here: flow.getViewport,
      move: (spot, options) => void flow.setViewport(spot, options),
    })
    const boxes = (ids: readonly string[]) => ids.flatMap((id) => boxOf(flow.getNode(id)) ?? [])
    const everything = () => flow.getNodes().map(({ id }) => id)
    /** What somebody left far out must not make all of it small at the beginning. */
    const frames = () => flow.getNodes().flatMap(({ id, type }) => (type === 'section' ? [id] : []))
    const frame = (place: Box | null, min: number, max = ZOOM_MAX_FIT) => place && framed(place, screen(), { min, max })
    const goTo = (ids: readonly string[]) => going.to(frame(around(boxes(ids)), ZOOM_MIN))
    const looks = looking(going, screen, flow.screenToFlowPosition)
    return {
      ...looks,
      fitAll: () => goTo(everything()),
      goTo: (sectionId) => goTo([sectionId]),
      open: (sectionId) => {
        const place = around(boxes(sectionId === null ? frames() : [sectionId])) ?? around(boxes(everything()))
        if (place === null || screen().width === 0) return false
        const spot = opened(place, screen(), sectionId !== null)
        // As it mostly begins: drawn once.
        if (!isSameSpot(spot, flow.getViewport())) going.jump(spot)
        return true
      },
      zoom: {
        in: () => going.step((from) => zoomed(from, screen(), Math.min(ZOOM_MAX, from.zoom * STEP))),
        out: () => going.step((from) => zoomed(from, screen(), Math.max(ZOOM_MIN, from.zoom / STEP))),
        fit: () => goTo(everything()),
        actualSize: () => going.to(zoomed(flow.getViewport(), screen(), 1)),
        toItems: (ids) => goTo(ids),
        toPlace: (box) => going.to(frame(box, ZOOM_READABLE, Math.max(ZOOM_READABLE, Math.min(1, flow.getZoom())))),
        follow: (box, isFirst) => (isFirst ? going.to : going.jump)(frame(box, ZOOM_MIN, ZOOM_MAX)),
        seen: looks.seen,
        at: looks.at,
        back: going.back,
        forward: going.forward,
      },
      goNear: (sectionId, { at }) => {
        if (flow.getZoom() < ZOOM_WORKABLE || !contains(seenOn(screen(), flow.getViewport()), at)) goTo([sectionId])
      },
    }
  }, [flow, store, edgesNow])
}

type Placing = (place: { readonly x: number; readonly y: number }) => { readonly x: number; readonly y: number }

function looking(going: Going, screen: () => Screen, placeOf: Placing) {
  return {
    seen: () => seenOn(screen(), going.here()),
    pan: ([byX, byY]: Point) => {
      const { x, y, zoom } = going.here()
      going.jump({ x: x - byX, y: y - byY, zoom })
    },
    at: ([x, y]: Point): Point => {
      const place = placeOf({ x, y })
      return [place.x, place.y]
    },
    show: (box: Box, toRead = false) => {
      const here = going.here()
      const isSmall = toRead && here.zoom < ZOOM_READABLE
      const seen = seenOn(screen(), here)
      const end: Point = [box.at[0] + box.size[0], box.at[1] + box.size[1]]
      if (isSmall || !contains(seen, box.at) || !contains(seen, end))
        going.to(centred(box, screen(), isSmall ? 1 : here.zoom, toRead))
    },
  }
}

/** A note to write in stands high: on a phone the keys come up from below. */
function centred({ at, size }: Box, { width, height, edges }: Screen, zoom: number, isHigh: boolean): Spot {
  const { top, right, bottom, left } = edges
  const middle: Point = [(left + width - right) / 2, top + (height - top - bottom) * (isHigh ? 0.35 : 0.5)]
  return { x: middle[0] - (at[0] + size[0] / 2) * zoom, y: middle[1] - (at[1] + size[1] / 2) * zoom, zoom }
}

function seenOn({ width, height, edges }: Screen, { x, y, zoom }: Spot): Box {
  const { top, right, bottom, left } = edges
  return {
    at: [(left - x) / zoom, (top - y) / zoom],
    size: [(width - left - right) / zoom, (height - top - bottom) / zoom],
  }
}

/** Things that were never on screen have not been measured; what they were given to begin with is near enough. */
function boxOf(node: BoardNode | undefined): Box | null {
  if (!node) return null
  const { position, measured, width, height, initialWidth, initialHeight } = node
  return {
    at: [position.x, position.y],
    size: [measured?.width ?? width ?? initialWidth ?? 0, measured?.height ?? height ?? initialHeight ?? 0],
  }
}
