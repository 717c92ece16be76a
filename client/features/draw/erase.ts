import type { Stroke } from '../../../shared/schema/drawn.ts'
import { extentOf } from './points.ts'

type Point = readonly [number, number]
type Erasable = Pick<Stroke, 'at' | 'size' | 'points' | 'width'>

/** Whether an eraser of this radius, going from one point of the board to another, meets the ink of a stroke. */
export function isTouched(stroke: Erasable, from: Point, to: Point, radius: number): boolean {
  const reach = radius + stroke.width / 2
  if (!isNear(stroke, from, to, reach)) return false
  const line = lineOf(stroke)
  if (line.length === 1) return distance(line[0] ?? from, line[0] ?? from, from, to) <= reach
  return line.some((point, at) => {
    const before = line[at - 1]
    return before !== undefined && distance(before, point, from, to) <= reach
  })
}

/** Cheap, and true for few: whether the two lie in the same part of the board at all. */
function isNear({ at, size }: Erasable, from: Point, to: Point, reach: number): boolean {
  return ([0, 1] as const).every(
    (axis) =>
      Math.max(from[axis], to[axis]) >= at[axis] - reach &&
      Math.min(from[axis], to[axis]) <= at[axis] + size[axis] + reach,
  )
}

/** Where on the board the middle of the stroke runs. */
function lineOf({ at, size, points, width }: Erasable): Point[] {
  const extent = extentOf(points, width)
  const [scaleX, scaleY] = [size[0] / extent[0], size[1] / extent[1]]
  return Array.from(
    { length: Math.floor(points.length / 3) },
    (_, dot): Point => [at[0] + (points[3 * dot] ?? 0) * scaleX, at[1] + (points[3 * dot + 1] ?? 0) * scaleY],
  )
}

/** The distance between two straight lines, a to b and c to d. */
function distance(a: Point, b: Point, c: Point, d: Point): number {
  if (cross(a, b, c, d)) return 0
  return Math.min(toLine(a, c, d), toLine(b, c, d), toLine(c, a, b), toLine(d, a, b))
}

function toLine([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [dx, dy] = [toX - fromX, toY - fromY]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / length))
  return Math.hypot(x - fromX - along * dx, y - fromY - along * dy)
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

function side([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): number {
  return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax))
}
