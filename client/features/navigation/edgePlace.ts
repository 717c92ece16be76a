import type { Box } from '../../../shared/rules/placement.ts'

type Point = readonly [x: number, y: number]

/** Where on the edge of the screen something is told of, and in which direction it lies (in degrees, 0 to the right). */
export type EdgePlace = { readonly at: Point; readonly turn: number }

/** On the line from the middle of `open` to a point outside of it, where that leaves it; null for a point inside. */
export function edgePlace({ at, size }: Box, [x, y]: Point): EdgePlace | null {
  const half: Point = [size[0] / 2, size[1] / 2]
  const middle: Point = [at[0] + half[0], at[1] + half[1]]
  const [dx, dy] = [x - middle[0], y - middle[1]]
  if (Math.abs(dx) <= half[0] && Math.abs(dy) <= half[1]) return null
  const part = Math.min(half[0] / Math.max(1e-6, Math.abs(dx)), half[1] / Math.max(1e-6, Math.abs(dy)))
  return {
    at: [middle[0] + dx * part, middle[1] + dy * part],
    turn: Math.round((Math.atan2(dy, dx) * 180) / Math.PI),
  }
}

/** Moves places on the left and right edges down, and on the others right, until none covers one before it. */
export function spread(places: readonly EdgePlace[], open: Box, room: number): readonly EdgePlace[] {
  const put: EdgePlace[] = []
  for (const place of places) {
    const isUpright = isNear(place.at[0], open.at[0]) || isNear(place.at[0], open.at[0] + open.size[0])
    let [x, y] = place.at
    while (put.some(({ at }) => Math.abs(at[0] - x) < room && Math.abs(at[1] - y) < room)) {
      if (isUpright) y += room
      else x += room
    }
    put.push({ ...place, at: [x, y] })
  }
  return put
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < 1
}
