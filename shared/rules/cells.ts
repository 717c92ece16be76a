import { type Box, gridIn, overlap } from './placement.ts'

type Point = readonly [number, number]

/** A top left corner for a card; `inSection` is false when there was no room and it lies on the open board. */
export type Cell = { readonly at: Point; readonly inSection: boolean }

/** Cards of a question without a section lie above everything else. */
const ABOVE: Box = { at: [0, -900], size: [1400, 860] }
const GAP = 12
/** As far from the sections as they stand from each other, and as many in a row as one screen shows. */
const ASIDE = 80
const COLUMNS = 6

/**
 * Places for `count` cards of one size that cover neither each other nor what is `taken`: in the section's grid, then, when
 * that is full, on the open board right of all sections.
 */
export function freeCells(
  count: number,
  size: Point,
  section: Box | null,
  around: { readonly taken: readonly Box[]; readonly sections: readonly Box[] },
): readonly Cell[] {
  const isFree = (at: Point) => !around.taken.some((box) => overlap({ at, size }, box))
  const cells: Cell[] = gridIn(section ?? ABOVE, size)
    .filter(isFree)
    .slice(0, count)
    .map((at) => ({ at, inSection: section !== null }))
  for (let next = 0; cells.length < count; next++) {
    const at = aside(next, size, section, around.sections)
    if (isFree(at)) cells.push({ at, inSection: false })
  }
  return cells
}

function aside(cell: number, size: Point, section: Box | null, sections: readonly Box[]): Point {
  const right = Math.max(ABOVE.at[0] + ABOVE.size[0], ...sections.map(({ at, size }) => at[0] + size[0]))
  return [
    right + ASIDE + (cell % COLUMNS) * (size[0] + GAP),
    (section?.at[1] ?? ABOVE.at[1]) + Math.floor(cell / COLUMNS) * (size[1] + GAP),
  ]
}
