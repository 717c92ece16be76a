import type { Box } from '../../../shared/rules/placement.ts'
import type { Point } from './geometry.ts'

/** Board pixels between the lines that things settle on. */
export const GRID = 8

/** A line along which something now stands with others: across `axis` at `at`, from the first end to the last. */
export type Guide = { readonly axis: 0 | 1; readonly at: number; readonly from: number; readonly to: number }

export type Snap = {
  /** What is left to go. */
  readonly by: Point
  readonly guides: readonly Guide[]
}

/**
 * Where a box settles: on an edge or the middle of a neighbour if one is within `reach` board pixels, else on the grid.
 * Each axis by itself.
 */
export function snapped(box: Box, neighbours: readonly Box[], reach: number): Snap {
  const across = ([0, 1] as const).map((axis) => nearest(box, neighbours, axis, reach))
  const by: Point = [across[0]?.by ?? toGrid(box.at[0]), across[1]?.by ?? toGrid(box.at[1])]
  const settled: Box = { at: [box.at[0] + by[0], box.at[1] + by[1]], size: box.size }
  const guides = across.flatMap((found, axis) => (found ? [guide(settled, found, axis as 0 | 1)] : []))
  return { by, guides }
}

type Found = { readonly by: number; readonly line: number; readonly with: Box }

function nearest(box: Box, neighbours: readonly Box[], axis: 0 | 1, reach: number): Found | null {
  const mine = linesOf(box, axis)
  let best: Found | null = null
  let least = reach
  for (const neighbour of neighbours)
    for (const line of linesOf(neighbour, axis))
      for (const own of mine) {
        const by = line - own
        // The nearer of two that are as close is the one people mean.
        if (Math.abs(by) > least || (best && Math.abs(by) === least && gap(box, best.with) <= gap(box, neighbour)))
          continue
        least = Math.abs(by)
        best = { by, line, with: neighbour }
      }
  return best
}

/** Its edges and its middle. */
function linesOf({ at, size }: Box, axis: 0 | 1): readonly [number, number, number] {
  const from = at[axis]
  return [from, from + size[axis] / 2, from + size[axis]]
}

function gap(a: Box, b: Box): number {
  return Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1])
}

function toGrid(place: number): number {
  return Math.round(place / GRID) * GRID - place
}

function guide(box: Box, { line, with: other }: Found, axis: 0 | 1): Guide {
  const along = axis === 0 ? 1 : 0
  return {
    axis,
    at: line,
    from: Math.min(box.at[along], other.at[along]),
    to: Math.max(box.at[along] + box.size[along], other.at[along] + other.size[along]),
  }
}
