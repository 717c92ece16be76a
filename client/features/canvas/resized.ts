import type { Box } from '../../../shared/rules/placement.ts'
import type { ItemKind } from '../../sync/items.ts'
import type { Point } from './geometry.ts'

export type Corner = 'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight'
export const corners = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] as const satisfies readonly Corner[]

/** How small a thing may get: still to be seen, and still to be met with a finger. */
const SMALLEST: Readonly<Record<ItemKind, Point>> = {
  note: [104, 72],
  figure: [40, 32],
  image: [48, 48],
  stroke: [8, 8],
}
const LARGEST = 4000

/** What a pull at a corner has to respect. */
export type Pull = {
  readonly kind: ItemKind
  /** Sides keep their proportion. */
  readonly keepsRatio: boolean
  /** Sides are multiples of this; 1: of whole pixels. */
  readonly grid: number
}

/** A box after one of its corners was pulled `by` so many board pixels; the opposite corner stays where it is. */
export function resized({ at, size }: Box, corner: Corner, by: Point, pull: Pull): Box {
  const isLeft = corner === 'topLeft' || corner === 'bottomLeft'
  const isTop = corner === 'topLeft' || corner === 'topRight'
  const wished: Point = [size[0] + (isLeft ? -by[0] : by[0]), size[1] + (isTop ? -by[1] : by[1])]
  const [width, height] = pull.keepsRatio ? inProportion(size, wished, pull) : inBounds(wished, pull)
  return {
    at: [isLeft ? at[0] + size[0] - width : at[0], isTop ? at[1] + size[1] - height : at[1]],
    size: [width, height],
  }
}

/** A box a step larger or smaller; its top left corner stays. */
export function stepped(box: Box, by: number, pull: Pull): Box {
  const [width, height] = box.size
  return resized(box, 'bottomRight', [by, pull.keepsRatio ? (by * height) / width : by], pull)
}

function inBounds(wished: Point, { kind, grid }: Pull): Point {
  const side = (axis: 0 | 1) =>
    Math.min(LARGEST, Math.max(SMALLEST[kind][axis], Math.round(wished[axis] / grid) * grid))
  return [side(0), side(1)]
}

function inProportion(size: Point, wished: Point, { kind }: Pull): Point {
  const least = Math.max(SMALLEST[kind][0] / size[0], SMALLEST[kind][1] / size[1])
  const most = Math.min(LARGEST / size[0], LARGEST / size[1])
  const times = Math.min(most, Math.max(least, wished[0] / size[0], wished[1] / size[1]))
  return [Math.round(size[0] * times), Math.round(size[1] * times)]
}
