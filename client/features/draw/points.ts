/** One place of a pen: x and y in board pixels, pressure from 0 to 1. */
export type Dot = readonly [x: number, y: number, pressure: number]

/** A stroke as its record holds it; x and y of its points count from `at`. */
export type Drawn = {
  readonly at: [number, number]
  readonly size: [number, number]
  readonly points: number[]
}

/** What one record may hold: 2,000 dots weigh about 30 KiB, half of what the server takes for a field. */
export const DOTS_MAX = 2_000

/** Half a board pixel is finer than any eye at 100 %, and short to store. */
const GRAIN = 2
const PRESSURE_GRAIN = 32

/** The fewest dots of a line that stay within `tolerance` of all of them (Ramer, Douglas and Peucker); its ends stay. */
export function simplify(dots: readonly Dot[], tolerance: number, width: number): Dot[] {
  const kept = new Uint8Array(dots.length).fill(0)
  kept[0] = 1
  kept[dots.length - 1] = 1
  const spans: [number, number][] = [[0, dots.length - 1]]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const farthest = farthestBetween(dots, span, width)
    if (!farthest || farthest.distance <= tolerance) continue
    kept[farthest.at] = 1
    spans.push([span[0], farthest.at], [farthest.at, span[1]])
  }
  return dots.filter((_, at) => kept[at] === 1)
}

function farthestBetween(dots: readonly Dot[], [from, to]: readonly [number, number], width: number) {
  const [start, end] = [dots[from], dots[to]]
  if (!start || !end || to - from < 2) return null
  let found = { at: from, distance: -1 }
  for (let at = from + 1; at < to; at++) {
    const distance = distanceTo(dots[at] ?? start, start, end, width)
    if (distance > found.distance) found = { at, distance }
  }
  return found
}

/** How far a dot is from the line between two others; how broad it is there counts as well. */
function distanceTo(dot: Dot, start: Dot, end: Dot, width: number): number {
  const [x, y, z] = [end[0] - start[0], end[1] - start[1], (end[2] - start[2]) * width]
  const [px, py, pz] = [dot[0] - start[0], dot[1] - start[1], (dot[2] - start[2]) * width]
  const length = x * x + y * y + z * z
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * x + py * y + pz * z) / length))
  return Math.hypot(px - along * x, py - along * y, pz - along * z)
}

/** Parts of at most `max` dots; where one ends, the next begins. */
export function inPieces(dots: readonly Dot[], max = DOTS_MAX): Dot[][] {
  const pieces: Dot[][] = []
  for (let from = 0; from === 0 || from < dots.length - 1; from += max - 1) pieces.push(dots.slice(from, from + max))
  return pieces
}

/** What a record keeps of a line drawn with a pen of this width: everything inside its own box, to half a pixel. */
export function drawnOf(dots: readonly Dot[], width: number): Drawn {
  const left = Math.floor(Math.min(...dots.map(([x]) => x)) - width)
  const top = Math.floor(Math.min(...dots.map(([, y]) => y)) - width)
  const points = dots.flatMap(([x, y, pressure]) => [
    Math.round((x - left) * GRAIN) / GRAIN,
    Math.round((y - top) * GRAIN) / GRAIN,
    Math.round(pressure * PRESSURE_GRAIN) / PRESSURE_GRAIN,
  ])
  return { at: [left, top], size: extentOf(points, width), points }
}

/** Width and height of the box a stroke was drawn in, whatever size it was given since. */
export function extentOf(points: readonly number[], width: number): [number, number] {
  let [right, bottom] = [0, 0]
  for (let at = 0; at < points.length; at += 3) {
    right = Math.max(right, points[at] ?? 0)
    bottom = Math.max(bottom, points[at + 1] ?? 0)
  }
  return [Math.ceil(right + width), Math.ceil(bottom + width)]
}

/** The dots of a record, from the stroke's own top left corner. */
export function dotsOf(points: readonly number[]): Dot[] {
  return Array.from(
    { length: Math.floor(points.length / 3) },
    (_, at): Dot => [points[3 * at] ?? 0, points[3 * at + 1] ?? 0, points[3 * at + 2] ?? 0.5],
  )
}
