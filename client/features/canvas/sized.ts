import type { Box } from '../../../shared/rules/placement.ts'
import type { Point } from './geometry.ts'

/** Which sides are pulled: -1 the left or upper one, 1 the right or lower one, 0 neither. */
export type Sides = readonly [x: -1 | 0 | 1, y: -1 | 0 | 1]

type Bounds = { readonly grid: number; readonly min: number; readonly max: number }

/** A box after some of its sides were pulled `by` so many board pixels; the others stay where they are. */
export function sized({ at, size }: Box, sides: Sides, by: Point, { grid, min, max }: Bounds): Box {
  const along = (axis: 0 | 1) => {
    const side = sides[axis]
    if (side === 0) return [at[axis], size[axis]] as const
    const length = Math.min(max, Math.max(min, Math.round((size[axis] + side * by[axis]) / grid) * grid))
    return [side === 1 ? at[axis] : at[axis] + size[axis] - length, length] as const
  }
  const [x, width] = along(0)
  const [y, height] = along(1)
  return { at: [x, y], size: [width, height] }
}
