import type { Box } from '../../../shared/rules/placement.ts'
import type { Edges } from './edges.ts'

/** A way of looking at the board, as the canvas engine keeps it: screen = board × zoom + (x, y). */
export type Spot = { readonly x: number; readonly y: number; readonly zoom: number }

/** The canvas on my screen, in screen pixels, with what is covered of it. */
export type Screen = { readonly width: number; readonly height: number; readonly edges: Edges }

const MARGIN = 20

export const ZOOM_MIN = 0.08
export const ZOOM_MAX = 3
/** Nothing that is fitted is shown much larger than it is. */
export const ZOOM_MAX_FIT = 1.1
/** What a small screen opens at, at the least. */
const ZOOM_OPENING = 0.5

/** The smallest box around all of these; null around nothing. */
export function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null
  const left = Math.min(...boxes.map(({ at }) => at[0]))
  const top = Math.min(...boxes.map(({ at }) => at[1]))
  const right = Math.max(...boxes.map(({ at, size }) => at[0] + size[0]))
  const bottom = Math.max(...boxes.map(({ at, size }) => at[1] + size[1]))
  return { at: [left, top], size: [right - left, bottom - top] }
}

/**
 * The spot from which a box fills the open part of the screen, no nearer than `max` and no further than `min`. What is too
 * large for that begins at its top left corner: that is where one begins to read.
 */
export function framed(box: Box, screen: Screen, { min, max }: { readonly min: number; readonly max: number }): Spot {
  const { top, left, width, height } = open(screen)
  const fit = Math.min(width / Math.max(1, box.size[0]), height / Math.max(1, box.size[1]))
  const zoom = Math.min(max, Math.max(min, fit))
  const isWhole = zoom <= fit
  const along = (from: number, room: number, at: number, size: number) =>
    from + (isWhole ? (room - size * zoom) / 2 : 0) - at * zoom
  return { x: along(left, width, box.at[0], box.size[0]), y: along(top, height, box.at[1], box.size[1]), zoom }
}

/** How the board first shows itself: at one section, large enough to read, or at all there is. */
export function opened(place: Box, screen: Screen, isOneSection: boolean): Spot {
  return framed(place, screen, { min: isOneSection ? ZOOM_OPENING : ZOOM_MIN, max: ZOOM_MAX_FIT })
}

/** The spot that keeps what is in the middle of the open part there, at another zoom. */
export function zoomed(from: Spot, screen: Screen, zoom: number): Spot {
  const { top, left, width, height } = open(screen)
  const [x, y] = [left + width / 2, top + height / 2]
  const times = zoom / from.zoom
  return { x: x - (x - from.x) * times, y: y - (y - from.y) * times, zoom }
}

/** To within what anybody could see. */
export function isSameSpot(one: Spot, other: Spot): boolean {
  return Math.abs(one.x - other.x) < 1 && Math.abs(one.y - other.y) < 1 && Math.abs(one.zoom - other.zoom) < 0.001
}

function open({ width, height, edges }: Screen) {
  return {
    left: edges.left + MARGIN,
    top: edges.top + MARGIN,
    width: Math.max(1, width - edges.left - edges.right - 2 * MARGIN),
    height: Math.max(1, height - edges.top - edges.bottom - 2 * MARGIN),
  }
}
