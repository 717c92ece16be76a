type Point = readonly [number, number]

/** Something that lies on the board: its top left corner, and its width and height, in board pixels. */
export type Box = { readonly at: Point; readonly size: Point }

/** What a section keeps clear above its notes: its title and a few lines of text. */
export const BODY_HEIGHT = 140
/** In line with a section's title, and four notes fill a row of a kit's usual section. */
const EDGE = 22
const GAP = 12
/** When a section is full, notes pile up: each a little lower, so that the first line of the one below still shows. */
const PILE: Point = [14, 36]
const PILES_MAX = 12
/** Two notes closer than this hide one another. */
const SAME_PLACE = 8

/**
 * A free top left corner for a note of `size` in a section: the first on a grid under the section's text, or on the
 * lowest pile once the grid is full. `start` says at which cell to begin to look: people who add something at the same
 * moment see the same free places, and different starts keep them from choosing the same one.
 */
export function freePlace(section: Box, taken: readonly Box[], size: Point, start = 0): [number, number] {
  const cells = gridIn(section, size)
  const first = Math.abs(Math.trunc(start)) % cells.length
  const turned = [...cells.slice(first), ...cells.slice(0, first)]
  const free = turned.find((at) => !taken.some((box) => overlap({ at, size }, box)))
  if (free) return free
  for (let layer = 1; layer <= PILES_MAX; layer++) {
    const shifted = turned.map(([x, y]): [number, number] => [x + PILE[0] * layer, y + PILE[1] * layer])
    const uncovered = shifted.find((at) => !taken.some((box) => samePlace(at, box.at)))
    if (uncovered) return uncovered
  }
  return turned[taken.length % turned.length] ?? [...section.at]
}

/** Where things lie in a section: below its text, and not at its very edge. */
export function bodyOf({ at, size }: Box): Box {
  return {
    at: [at[0] + EDGE, at[1] + BODY_HEIGHT],
    size: [size[0] - 2 * EDGE, size[1] - BODY_HEIGHT - EDGE],
  }
}

/** The cells of a section's grid for things of `size`, row by row; at least one. */
export function gridIn(section: Box, size: Point): readonly [number, number][] {
  const columns = Math.max(1, Math.floor((section.size[0] - 2 * EDGE + GAP) / (size[0] + GAP)))
  const rows = Math.max(1, Math.floor((section.size[1] - BODY_HEIGHT - EDGE + GAP) / (size[1] + GAP)))
  return Array.from({ length: columns * rows }, (_, cell) => [
    section.at[0] + EDGE + (cell % columns) * (size[0] + GAP),
    section.at[1] + BODY_HEIGHT + Math.floor(cell / columns) * (size[1] + GAP),
  ])
}

export function overlap(a: Box, b: Box): boolean {
  return [0, 1].every((axis) => {
    const [fromA = 0, fromB = 0] = [a.at[axis], b.at[axis]]
    return fromA < fromB + (b.size[axis] ?? 0) && fromB < fromA + (a.size[axis] ?? 0)
  })
}

function samePlace(a: Point, b: Point): boolean {
  return Math.abs(a[0] - b[0]) < SAME_PLACE && Math.abs(a[1] - b[1]) < SAME_PLACE
}
