import type { Box } from './placement.ts'

type Point = readonly [number, number]

/** How far apart things stand that are laid out by us, in board pixels. */
export const TIDY_GAP = 12

/**
 * Top left corners for boxes in a tidy grid, row by row in the given order, from `from` on. A column is as wide as its
 * widest box, a row as high as its highest. About as many columns as rows, unless told otherwise.
 */
export function gridOf(
  boxes: readonly Pick<Box, 'size'>[],
  from: Point,
  gap: number = TIDY_GAP,
  columns: number = Math.max(1, Math.ceil(Math.sqrt(boxes.length))),
): readonly Point[] {
  const widths: number[] = []
  const heights: number[] = []
  for (const [at, { size }] of boxes.entries()) {
    const [column, row] = [at % columns, Math.floor(at / columns)]
    widths[column] = Math.max(widths[column] ?? 0, size[0])
    heights[row] = Math.max(heights[row] ?? 0, size[1])
  }
  const lefts = starts(widths, gap)
  const tops = starts(heights, gap)
  return boxes.map((_, at) => [from[0] + (lefts[at % columns] ?? 0), from[1] + (tops[Math.floor(at / columns)] ?? 0)])
}

/** Where each of these begins when they stand one after the other. */
function starts(lengths: readonly number[], gap: number): readonly number[] {
  let next = 0
  return lengths.map((length) => {
    const start = next
    next += length + gap
    return start
  })
}

export const sides = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const
/** An edge or a middle that things can stand in line at: the first three across, the others down. */
export type Side = (typeof sides)[number]

/** Top left corners for boxes that stand in line: at the outermost of their edges, or at the middle of them all. */
export function alignedAt(boxes: readonly Box[], side: Side): readonly Point[] {
  const axis = sides.indexOf(side) < 3 ? 0 : 1
  const share = (sides.indexOf(side) % 3) / 2
  const from = Math.min(...boxes.map(({ at }) => at[axis]))
  const to = Math.max(...boxes.map(({ at, size }) => at[axis] + size[axis]))
  return boxes.map((box) => moved(box, axis, from + (to - from - box.size[axis]) * share))
}

/** Top left corners for boxes with the same gaps between them, in the order in which they lie; the outer two stay. */
export function distributedAlong(boxes: readonly Box[], axis: 0 | 1): readonly Point[] {
  const order = [...boxes.keys()].sort((a, b) => middle(boxes[a], axis) - middle(boxes[b], axis))
  const [first, last] = [boxes[order[0] ?? 0], boxes[order.at(-1) ?? 0]]
  if (!first || !last) return []
  const filled = boxes.reduce((sum, { size }) => sum + size[axis], 0)
  const gap = (last.at[axis] + last.size[axis] - first.at[axis] - filled) / Math.max(1, boxes.length - 1)
  const places = new Map<number, Point>()
  let next = first.at[axis]
  for (const at of order) {
    const box = boxes[at]
    if (!box) continue
    places.set(at, moved(box, axis, next))
    next += box.size[axis] + gap
  }
  return boxes.map((box, at) => places.get(at) ?? box.at)
}

function moved({ at }: Box, axis: 0 | 1, to: number): Point {
  return axis === 0 ? [Math.round(to), at[1]] : [at[0], Math.round(to)]
}

function middle(box: Box | undefined, axis: 0 | 1): number {
  return box ? box.at[axis] + box.size[axis] / 2 : 0
}
