import type { Box } from '../../../shared/rules/placement.ts'
import { centre, type Point } from './geometry.ts'

/** The ids of the boxes whose middle lies inside a line that was drawn around them; its ends count as joined. */
export function insideLasso(
  line: readonly Point[],
  boxes: Iterable<readonly [id: string, box: Box]>,
): readonly string[] {
  if (line.length < 3) return []
  return [...boxes].flatMap(([id, box]) => (isInside(line, centre(box)) ? [id] : []))
}

/** Counts the edges to the right of the point: an odd number means that it is inside. */
function isInside(line: readonly Point[], [x, y]: Point): boolean {
  let isIn = false
  for (let at = 0, before = line.length - 1; at < line.length; before = at++) {
    const [ax = 0, ay = 0] = line[at] ?? []
    const [bx = 0, by = 0] = line[before] ?? []
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isIn = !isIn
  }
  return isIn
}
