import { getStroke } from 'perfect-freehand'
import type { Dot } from './points.ts'

/** Dots further apart than this, in board pixels, get others between them: the outline is rounded from dot to dot. */
const SPACING = 5

/** The outline of a line, as the `d` of a path: broader where the pen was pressed. */
export function outlineOf(dots: readonly Dot[], width: number): string {
  const edge = getStroke(close(dots).map(([x, y, pressure]) => [x, y, pressure]), {
    ...{ size: width, thinning: 0.5, smoothing: 0.4, streamline: 0, simulatePressure: false, last: true },
  })
  return rounded(edge as [number, number][])
}

/** The same line, with no two neighbours far apart. */
function close(dots: readonly Dot[]): readonly Dot[] {
  return dots.flatMap((dot, at) => {
    const before = dots[at - 1]
    if (!before) return [dot]
    const steps = Math.max(1, Math.ceil(Math.hypot(dot[0] - before[0], dot[1] - before[1]) / SPACING))
    return Array.from({ length: steps }, (_, step) => between(before, dot, (step + 1) / steps))
  })
}

function between(a: Dot, b: Dot, part: number): Dot {
  const mix = (axis: 0 | 1 | 2) => a[axis] + (b[axis] - a[axis]) * part
  return [mix(0), mix(1), mix(2)]
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
