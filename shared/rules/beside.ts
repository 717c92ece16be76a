import { type Box, bodyOf } from './placement.ts'

type Point = readonly [number, number]

/** How many times its own size something is moved away at most, before it is laid on top of others after all. */
const FAR = 12
/** So that what lies below can still be seen. */
const ON_TOP: Point = [24, 24]
/** Edges of others that are tried out in a section; a fuller one has no room anyway. */
const EDGES_MAX = 60

type Around = {
  /** What must not be covered. */
  readonly taken: readonly Box[]
  readonly gap: number
  /** The section to stay in, if there is room in it. */
  readonly section?: Box | undefined
  /** All sections: they are not to lie half in one, nor in one they did not come from. */
  readonly sections?: readonly Box[]
  /** Whether they may stay where they are, if they cover nothing there. */
  readonly mayStay?: boolean
}

/**
 * How far to move `boxes`, together, so that they cover nothing: to the nearest place in the section, else onto the open
 * board to the right, below, to the left or above, ever further.
 */
export function beside(boxes: readonly Box[], { taken, gap, section, sections = [], mayStay = false }: Around): Point {
  const whole = around(boxes)
  const [x, y] = [whole.size[0] + gap, whole.size[1] + gap]
  const steps: Point[] = mayStay ? [[0, 0]] : []
  if (section) steps.push(...stepsInside(whole, bodyOf(section), taken, gap))
  for (let far = 1; far <= FAR; far++) steps.push([x * far, 0], [0, y * far], [-x * far, 0], [0, -y * far])
  const isFree = (by: Point) => boxes.every((box) => !taken.some((other) => overlap(moved(box, by), other)))
  const isWhole = (by: Point) =>
    !sections.some((other) => overlap(moved(whole, by), other)) || (section && holds(section, moved(whole, by)))
  return steps.find((by) => isFree(by) && isWhole(by)) ?? steps.find(isFree) ?? ON_TOP
}

/** To where others end, and to the section's own edges; the nearest first. */
function stepsInside(whole: Box, body: Box, taken: readonly Box[], gap: number): readonly Point[] {
  const near = taken.filter((box) => overlap(box, body)).slice(0, EDGES_MAX)
  const starts = (axis: 0 | 1) => [
    ...new Set([whole.at[axis], body.at[axis], ...near.map(({ at, size }) => at[axis] + size[axis] + gap)]),
  ]
  return starts(0)
    .flatMap((x) => starts(1).map((y): Point => [x - whole.at[0], y - whole.at[1]]))
    .filter(([dx, dy]) => (dx !== 0 || dy !== 0) && holds(body, moved(whole, [dx, dy])))
    .sort((a, b) => farness(a) - farness(b))
}

/** Up and down count for more: what lies below something is covered by its tools. */
function farness([dx, dy]: Point): number {
  return Math.hypot(dx, 2 * dy)
}

function around(boxes: readonly Box[]): Box {
  const least = (axis: 0 | 1) => Math.min(...boxes.map(({ at }) => at[axis]))
  const most = (axis: 0 | 1) => Math.max(...boxes.map(({ at, size }) => at[axis] + size[axis]))
  const at: Point = [least(0), least(1)]
  return { at, size: [most(0) - at[0], most(1) - at[1]] }
}

function moved({ at, size }: Box, [dx, dy]: Point): Box {
  return { at: [at[0] + dx, at[1] + dy], size }
}

function holds(outer: Box, inner: Box): boolean {
  return ([0, 1] as const).every(
    (axis) =>
      inner.at[axis] >= outer.at[axis] && inner.at[axis] + inner.size[axis] <= outer.at[axis] + outer.size[axis],
  )
}

function overlap(a: Box, b: Box): boolean {
  return ([0, 1] as const).every(
    (axis) => a.at[axis] < b.at[axis] + b.size[axis] && b.at[axis] < a.at[axis] + a.size[axis],
  )
}
