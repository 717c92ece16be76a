/** Everything in rem, from the middle of me. */
export type Spot = { readonly x: number; readonly y: number }
export type Size = { readonly width: number; readonly height: number }

/** Somebody who wants a place: in which direction (in turns, clockwise from the top) and on which ring, 0 closest. */
export type Guest = { readonly id: string; readonly turn: number; readonly ring: number }

export type Picture = {
  readonly spots: ReadonlyMap<string, Spot>
  /** The place of one. */
  readonly place: Size
  /** The place of me. */
  readonly middle: Size
  /** How tall the picture is, and how far below its upper edge I am. */
  readonly height: number
  readonly above: number
  /** Half axes of the rings, the closest first. */
  readonly rings: readonly Spot[]
}

/** The rings of the five strengths, and one more for what is not there yet. */
export const RINGS = 6
/** Below this width no name can be read beside another: a list serves better. */
export const PICTURE_WIDTH_MIN = 20
const WIDE = 44
const GAP = 0.5
const TURNS = 144
/** So many rings beyond the last may be used when many come to the same place. */
const RINGS_BEYOND = 60
/** To change the ring would say something else about somebody: to change the direction says less. */
const RING_WEIGHT = 2.2

/**
 * Gives everybody a place around me. One after the other, in their order, each takes the free place nearest to the one
 * they want: so whoever comes later moves nobody, and the same people always make the same picture.
 */
export function pictureOf(guests: readonly Guest[], width: number): Picture {
  const shape = shapeFor(width)
  const candidates = candidatesIn(shape, width)
  const spots = new Map<string, Spot>()
  const taken: { readonly at: Spot; readonly size: Size }[] = [{ at: { x: 0, y: 0 }, size: shape.middle }]
  for (const { id, turn, ring } of guests) {
    const at = nearestFree(candidates, shape, { turn, ring }, taken)
    spots.set(id, at)
    taken.push({ at, size: shape.place })
  }
  const rings = Array.from({ length: RINGS - 1 }, (_, ring) => reach(shape, ring))
  const ys = [...spots.values()].map(({ y }) => y)
  const [outer = { x: 0, y: 0 }] = rings.toReversed()
  const above = Math.max(outer.y, ...ys.map((y) => shape.place.height / 2 - y)) + GAP
  const below = Math.max(outer.y, ...ys.map((y) => shape.place.height / 2 + y)) + GAP
  return { ...shape, spots, rings, above, height: above + below }
}

type Shape = { readonly place: Size; readonly middle: Size; readonly rx: number; readonly ry: number }
type Candidate = Spot & { readonly ring: number }

function shapeFor(width: number): Shape {
  const isWide = width >= WIDE
  const place = { width: isWide ? 11 : Math.min(6.5, width / 3.3), height: 3.25 }
  const middle = isWide ? { width: 5.5, height: 5.5 } : { width: 4, height: 4 }
  return { place, middle, rx: (width - place.width) / 2, ry: isWide ? 17 : 15.5 }
}

function reach({ rx, ry }: Shape, ring: number): Spot {
  const part = 0.42 + (0.58 * ring) / (RINGS - 1)
  return { x: rx * part, y: ry * part }
}

function candidatesIn(shape: Shape, width: number): readonly Candidate[] {
  const most = (width - shape.place.width) / 2 + 1e-9
  return Array.from({ length: RINGS + RINGS_BEYOND }, (_, ring) =>
    Array.from({ length: TURNS }, (_, at) => ({ ...spotAt(shape, ring, at / TURNS), ring })),
  )
    .flat()
    .filter(({ x }) => Math.abs(x) <= most)
}

function spotAt(shape: Shape, ring: number, turn: number): Spot {
  const { x, y } = reach(shape, ring)
  const angle = 2 * Math.PI * (turn - 0.25)
  return { x: x * Math.cos(angle), y: y * Math.sin(angle) }
}

function nearestFree(
  candidates: readonly Candidate[],
  shape: Shape,
  { turn, ring }: Pick<Guest, 'turn' | 'ring'>,
  taken: readonly { readonly at: Spot; readonly size: Size }[],
): Spot {
  const wish = spotAt(shape, ring, turn)
  const step = (shape.ry * 0.58) / (RINGS - 1)
  let best: Candidate | null = null
  let least = Number.POSITIVE_INFINITY
  for (const one of candidates) {
    const cost = Math.hypot(one.x - wish.x, one.y - wish.y) + RING_WEIGHT * step * Math.abs(one.ring - ring)
    if (cost >= least || taken.some((other) => overlaps(one, shape.place, other.at, other.size))) continue
    best = one
    least = cost
  }
  // There are always rings farther out than anybody sits.
  if (best === null) throw new Error('No place left around me.')
  return { x: best.x, y: best.y }
}

function overlaps(one: Spot, size: Size, other: Spot, otherSize: Size): boolean {
  return (
    Math.abs(one.x - other.x) < (size.width + otherSize.width) / 2 + GAP &&
    Math.abs(one.y - other.y) < (size.height + otherSize.height) / 2 + GAP
  )
}
