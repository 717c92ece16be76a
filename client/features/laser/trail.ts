import { getStroke } from 'perfect-freehand'

export type Point = readonly [x: number, y: number]

/** Where a light was, and when, in milliseconds. */
export type Dot = { readonly at: Point; readonly time: number }

/** How long a place that was pointed at goes on glowing, in milliseconds: long enough to see a circle that is drawn by it. */
export const GLOWS_MS = 1_000

/** The dots that still glow, the oldest first. */
export function glowing<T extends Dot>(dots: readonly T[], now: number): readonly T[] {
  const first = dots.findIndex(({ time }) => now - time < GLOWS_MS)
  return first === -1 ? [] : dots.slice(first)
}

/** How much of its light a dot has left, from 1 to 0. */
export function glowOf({ time }: Dot, now: number): number {
  return Math.min(1, Math.max(0, 1 - (now - time) / GLOWS_MS))
}

/** The tail behind a light, as the `d` of a path: broad where it is, nothing where it was a second ago. '' for a light at rest. */
export function tailPath(dots: readonly Dot[], now: number, width: number): string {
  const places = glowing(dots, now)
  if (places.length < 2) return ''
  const edge = getStroke(
    places.map((dot) => [...dot.at, glowOf(dot, now)]),
    // Half of it: fully pressed, a line is twice as broad as it is said to be.
    { size: width / 2, thinning: 1, smoothing: 0.5, streamline: 0.3, simulatePressure: false, last: true },
  )
  return edge.length < 3 ? '' : `M${edge.map(([x = 0, y = 0]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`
}
