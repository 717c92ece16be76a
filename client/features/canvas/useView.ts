import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useMemo } from 'react'
import type { Box } from '../../../shared/rules/placement.ts'
import { useViewEdges } from './edges.ts'
import { contains, type Point } from './geometry.ts'
import type { BoardNode } from './nodes.ts'

const ZOOM_MAX_FIT = 1.1
/** Below this, a note's words can be seen but not read. */
const ZOOM_READABLE = 0.6
/** And below this, nobody means to write in a text they pressed on by chance. */
const ZOOM_WORKABLE = 0.45
const MARGIN = 20

/** Ways to look at the board. All of them glide, or jump where less motion is asked for. */
export type View = {
  readonly fitAll: (isAtOnce?: boolean) => void
  readonly goTo: (sectionId: string) => void
  /** Goes to a section whose text is too small to work on, or out of sight. */
  readonly goNear: (sectionId: string, box: Box) => void
  /** Brings a place on screen if it is not there; `toRead`: large enough to read and write in, too. */
  readonly show: (box: Box, toRead?: boolean) => void
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly pan: (by: Point) => void
  /** What is on screen and not covered, in board pixels. */
  readonly seen: () => Box
  readonly at: (screen: Point) => Point
}

export function useView(): View {
  const flow = useReactFlow<BoardNode>()
  const store = useStoreApi<BoardNode>()
  const edgesNow = useViewEdges()
  return useMemo(() => {
    const padding = () => {
      const { top, right, bottom, left } = edgesNow()
      const px = (length: number) => `${Math.round(length) + MARGIN}px` as const
      return { top: px(top), right: px(right), bottom: px(bottom), left: px(left) }
    }
    const bringIn = (ids: readonly string[], duration: number) =>
      void flow.fitView({
        nodes: ids.map((id) => ({ id })),
        padding: padding(),
        maxZoom: ZOOM_MAX_FIT,
        ...(duration > 0 ? { duration, ease: easeOut } : {}),
      })
    const seen = (): Box => {
      const { width, height, transform } = store.getState()
      const { top, right, bottom, left } = edgesNow()
      const [x, y, zoom] = transform
      return {
        at: [(left - x) / zoom, (top - y) / zoom],
        size: [(width - left - right) / zoom, (height - top - bottom) / zoom],
      }
    }
    return {
      fitAll: (isAtOnce = false) => {
        const nodes = flow.getNodes()
        const frames = nodes.filter(({ type }) => type === 'section')
        bringIn(
          (frames.length > 0 ? frames : nodes).map(({ id }) => id),
          isAtOnce ? 0 : glide(),
        )
      },
      goTo: (sectionId) => bringIn([sectionId], glide()),
      goNear: (sectionId, { at }) => {
        if (flow.getZoom() < ZOOM_WORKABLE || !contains(seen(), at)) bringIn([sectionId], glide())
      },
      show: (box, toRead = false) => {
        const zoom = flow.getZoom()
        const isSmall = toRead && zoom < ZOOM_READABLE
        const { at, size } = box
        const end: Point = [at[0] + size[0], at[1] + size[1]]
        if (!isSmall && contains(seen(), at) && contains(seen(), end)) return
        const to = isSmall ? 1 : zoom
        const { width, height } = store.getState()
        const { top, right, bottom, left } = edgesNow()
        // A note to write in stands high: on a phone the keys come up from below.
        const middle: Point = [(left + width - right) / 2, top + (height - top - bottom) * (toRead ? 0.35 : 0.5)]
        const viewport = {
          x: middle[0] - (at[0] + size[0] / 2) * to,
          y: middle[1] - (at[1] + size[1] / 2) * to,
          zoom: to,
        }
        void flow.setViewport(viewport, { duration: glide() })
      },
      zoomIn: () => void flow.zoomIn({ duration: glide() / 2 }),
      zoomOut: () => void flow.zoomOut({ duration: glide() / 2 }),
      pan: ([byX, byY]) => {
        const { x, y, zoom } = flow.getViewport()
        void flow.setViewport({ x: x - byX, y: y - byY, zoom })
      },
      seen,
      at: ([x, y]) => {
        const place = flow.screenToFlowPosition({ x, y })
        return [place.x, place.y]
      },
    }
  }, [flow, store, edgesNow])
}

function glide(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 420
}

function easeOut(part: number): number {
  return 1 - (1 - part) ** 3
}
