import type { Box } from '../../../shared/rules/placement.ts'
import type { FigureKind } from '../../../shared/schema/drawn.ts'

type Point = readonly [x: number, y: number]

/** What a link meets: a box, and the form that is drawn in it. */
export type End = Box & { readonly form: FigureKind }

export type LinkPath = {
  /** The line, as the `d` of a path. */
  readonly line: string
  /** An arrowhead at the start and one at the end, as the `d` of a path each. */
  readonly heads: readonly [start: string, end: string]
  /** Where words on it stand. */
  readonly middle: Point
}

/** Air between a link and what it meets, and the size of its head, in board pixels. */
const GAP = 5
const HEAD = 11
/** How far a link runs straight on before it turns, as a part of its length, and at the most. */
const REACH = 0.42
const REACH_MAX = 140

/**
 * A link that leaves and arrives at right angles to whichever sides face each other, and meets the form itself, not its
 * box. `slide` moves it sideways, where several run between the same two.
 */
export function linkPath(from: End, to: End, slide = 0): LinkPath {
  const out = facing(from, to)
  const start = edgePoint(from, out, slide)
  const end = edgePoint(to, turned(out), slide)
  const length = Math.hypot(end[0] - start[0], end[1] - start[1])
  const reach = Math.min(REACH_MAX, Math.max(length * REACH, 1))
  const first: Point = [start[0] + out[0] * reach, start[1] + out[1] * reach]
  const second: Point = [end[0] - out[0] * reach, end[1] - out[1] * reach]
  const middle: Point = [
    (start[0] + 3 * first[0] + 3 * second[0] + end[0]) / 8,
    (start[1] + 3 * first[1] + 3 * second[1] + end[1]) / 8,
  ]
  return {
    line: `M${words(start)}C${words(first)} ${words(second)} ${words(end)}`,
    heads: [head(start, turned(out)), head(end, out)],
    middle,
  }
}

/** Right, left, down or up: where there is more room between the two. */
function facing(from: Box, to: Box): Point {
  const [x, y] = [0, 1].map((axis) => {
    const [a, b] = [spanOf(from, axis), spanOf(to, axis)]
    return Math.max(b[0] - a[1], a[0] - b[1])
  }) as [number, number]
  const [fromX, fromY] = centreOf(from)
  const [toX, toY] = centreOf(to)
  return x >= y ? [toX >= fromX ? 1 : -1, 0] : [0, toY >= fromY ? 1 : -1]
}

function spanOf({ at, size }: Box, axis: number): [number, number] {
  const from = at[axis] ?? 0
  return [from, from + (size[axis] ?? 0)]
}

/** Where a line from the middle of a form, going this way, leaves it; and a little further. */
export function edgePoint({ at, size, form }: End, [x, y]: Point, slide = 0): Point {
  const [halfX, halfY] = [size[0] / 2, size[1] / 2]
  // As a part of half the width and height: from -1 to 1.
  const aside = Math.max(-0.8, Math.min(0.8, slide / Math.max(1, x === 0 ? halfX : halfY)))
  const out = reachOf(form, [x, y], aside)
  const middle = centreOf({ at, size })
  return x === 0
    ? [middle[0] + aside * halfX, middle[1] + y * (out * halfY + GAP)]
    : [middle[0] + x * (out * halfX + GAP), middle[1] + aside * halfY]
}

/** How far a form reaches to one side, `aside` from its middle; 1 is the edge of its box. */
function reachOf(form: FigureKind, [x, y]: Point, aside: number): number {
  if (form === 'ellipse') return Math.sqrt(1 - aside * aside)
  if (form === 'diamond') return 1 - Math.abs(aside)
  // A triangle stands on its base: as wide as it is far down.
  if (form === 'triangle' && x !== 0) return (1 + aside) / 2
  if (form === 'triangle' && y < 0) return 1 - 2 * Math.abs(aside)
  return 1
}

function centreOf({ at, size }: Box): Point {
  return [at[0] + size[0] / 2, at[1] + size[1] / 2]
}

function head([x, y]: Point, [alongX, alongY]: Point): string {
  const wing = (side: 1 | -1): Point => [
    x - HEAD * alongX - side * HEAD * 0.62 * alongY,
    y - HEAD * alongY + side * HEAD * 0.62 * alongX,
  ]
  return `M${words(wing(1))}L${words([x, y])}L${words(wing(-1))}`
}

function turned([x, y]: Point): Point {
  return [-x, -y]
}

function words([x, y]: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
}
