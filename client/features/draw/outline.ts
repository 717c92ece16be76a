import { getStroke } from 'perfect-freehand'
import type { Dot } from './points.ts'

/** Dots further apart than this, in board pixels, get others between them: the outline is rounded from dot to dot. */
const SPACING = 5

type Way = readonly [x: number, y: number]

/** A turn sharper than this is a corner that was meant; the cosine of about 65°. */
const CORNER = 0.42

/** The outline of a line, as the `d` of a path: broader where the pen was pressed. */
export function outlineOf(dots: readonly Dot[], width: number): string {
  const edge = getStroke(
    close(dots).map(([x, y, pressure]) => [x, y, pressure]),
    {
      ...{ size: width, thinning: 0.5, smoothing: 0.4, streamline: 0, simulatePressure: false, last: true },
    },
  )
  return rounded(edge as [number, number][])
}

/** The same line as a curve with no two neighbours far apart: a quick hand leaves few dots behind, and draws no corners. */
function close(dots: readonly Dot[]): readonly Dot[] {
  return dots.flatMap((dot, at) => {
    const before = dots[at - 1]
    if (!before) return [dot]
    const steps = Math.max(1, Math.ceil(lengthOf(before, dot) / SPACING))
    const leaving = swing(dots[at - 2], before, dot)
    const [x, y] = swing(dots[at + 1], dot, before)
    return Array.from({ length: steps }, (_, step) => onCurve(before, dot, leaving, [-x, -y], (step + 1) / steps))
  })
}

/**
 * Which way a line sets out from a dot towards the next, coming from the one before. No further than it came: beside a
 * short piece a long one stays straight. At a corner it sets out straight as well.
 */
function swing(before: Dot | undefined, at: Dot, next: Dot): Way {
  const length = lengthOf(at, next)
  const going = way(at, next)
  if (!before) return [going[0] * length, going[1] * length]
  const came = lengthOf(before, at)
  const coming = way(before, at)
  if (coming[0] * going[0] + coming[1] * going[1] < CORNER) return [going[0] * length, going[1] * length]
  const part = came + length === 0 ? 0.5 : length / (came + length)
  const far = Math.min(length, came)
  return [far * (coming[0] * part + going[0] * (1 - part)), far * (coming[1] * part + going[1] * (1 - part))]
}

function onCurve(a: Dot, b: Dot, leaving: Way, arriving: Way, t: number): Dot {
  const [tt, ttt] = [t * t, t * t * t]
  const place = (axis: 0 | 1) =>
    (2 * ttt - 3 * tt + 1) * a[axis] +
    (ttt - 2 * tt + t) * leaving[axis] +
    (3 * tt - 2 * ttt) * b[axis] +
    (ttt - tt) * arriving[axis]
  return [place(0), place(1), a[2] + (b[2] - a[2]) * t]
}

function way(from: Dot, to: Dot): Way {
  const length = lengthOf(from, to)
  return length === 0 ? [0, 0] : [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
}

function lengthOf(from: Dot, to: Dot): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1])
}

/** A closed curve through the middles between neighbours. */
function rounded(edge: readonly (readonly [number, number])[]): string {
  const [first] = edge
  if (!first) return ''
  const parts = edge.map(([x, y], at) => {
    const [nextX, nextY] = edge[(at + 1) % edge.length] ?? first
    return `${short(x)} ${short(y)} ${short((x + nextX) / 2)} ${short((y + nextY) / 2)}`
  })
  return `M${short(first[0])} ${short(first[1])}Q${parts.join(' ')}Z`
}

function short(value: number): number {
  return Math.round(value * 100) / 100
}
