import type { Dot } from './points.ts'

/** How far each new dot goes towards where the hand is: the tremble of a hand stays behind. */
const FOLLOW = 0.62
/** How quickly a line without pressure gets thinner when the hand hurries. */
const HURRY = 0.2

/** A line while it is being drawn. */
export type Trace = {
  /** `pressure` is null where nothing measures it: then a quick hand draws a thinner line. */
  readonly add: (x: number, y: number, pressure: number | null) => void
  /** The hand has stopped here. */
  readonly finish: () => void
  readonly dots: readonly Dot[]
}

export function beginTrace(width: number): Trace {
  const dots: Dot[] = []
  let hand: Dot | undefined
  return {
    dots,
    add: (x, y, pressure) => {
      const last = dots.at(-1)
      if (!last) {
        hand = [x, y, pressure ?? 0.5]
        dots.push(hand)
        return
      }
      const next: Dot = [
        last[0] + (x - last[0]) * FOLLOW,
        last[1] + (y - last[1]) * FOLLOW,
        pressure === null ? hurried(last, [x, y], width) : last[2] + (pressure - last[2]) * FOLLOW,
      ]
      hand = [x, y, next[2]]
      if (next[0] !== last[0] || next[1] !== last[1]) dots.push(next)
    },
    finish: () => {
      const last = dots.at(-1)
      if (hand && last && (hand[0] !== last[0] || hand[1] !== last[1])) dots.push(hand)
    },
  }
}

function hurried(last: Dot, [x, y]: readonly [number, number], width: number): number {
  const speed = Math.min(1, Math.hypot(x - last[0], y - last[1]) / (width * 3))
  return last[2] + (0.75 - 0.5 * speed - last[2]) * HURRY
}
