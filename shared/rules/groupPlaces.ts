import { type Box, overlap } from './placement.ts'

type Point = readonly [number, number]

/** Nine notes, and a question in three lines above them. */
export const GROUP_SECTION_SIZE: Point = [680, 620]
/** As far apart as a kit's sections. */
const GAP = 64
const COLUMNS_MAX = 6

/**
 * Places for the sections of `count` groups, as one block: below all sections, or right of them, as near as nothing lies
 * there. `extent`: how far from its middle the board goes.
 */
export function groupPlaces(
  count: number,
  around: { readonly sections: readonly Box[]; readonly lying: readonly Box[] },
  extent: number,
): readonly Box[] {
  const columns = Math.min(COLUMNS_MAX, Math.ceil(Math.sqrt(count)))
  const rows = Math.ceil(count / columns)
  const [width, height] = GROUP_SECTION_SIZE
  const size: Point = [columns * (width + GAP) - GAP, rows * (height + GAP) - GAP]
  const taken = [...around.sections, ...around.lying]
  const below = clear(
    { at: [edge(around.sections, 0, 'start'), edge(around.sections, 1, 'end') + GAP], size },
    taken,
    1,
  )
  const beside = clear(
    { at: [edge(around.sections, 0, 'end') + GAP, edge(around.sections, 1, 'start')], size },
    taken,
    0,
  )
  const [x, y] = (below.at[1] + size[1] <= extent ? below : beside).at
  return Array.from({ length: count }, (_, at) => ({
    at: [x + (at % columns) * (width + GAP), y + Math.floor(at / columns) * (height + GAP)],
    size: GROUP_SECTION_SIZE,
  }))
}

/** Further along one axis, past whatever lies in the way. */
function clear(box: Box, taken: readonly Box[], axis: 0 | 1): Box {
  const inTheWay = taken.filter((other) => overlap(box, other))
  if (inTheWay.length === 0) return box
  const past = edge(inTheWay, axis, 'end') + GAP
  return clear({ ...box, at: axis === 0 ? [past, box.at[1]] : [box.at[0], past] }, taken, axis)
}

/** The first or last coordinate of some boxes; 0 when there are none. */
function edge(boxes: readonly Box[], axis: 0 | 1, which: 'start' | 'end'): number {
  if (boxes.length === 0) return 0
  return which === 'start'
    ? Math.min(...boxes.map(({ at }) => at[axis]))
    : Math.max(...boxes.map(({ at, size }) => at[axis] + size[axis]))
}
