import type { Spot } from '../framing.ts'
import type { Point } from '../geometry.ts'

/** How fingers hold the board: around which point of the screen, and how far apart. */
export type Grip = { readonly middle: Point; readonly spread: number }

/** Fingers closer than this can't be told apart well enough to zoom by. */
const SPREAD_MIN = 12

export function gripOf(fingers: readonly Point[]): Grip {
  const count = Math.max(1, fingers.length)
  const middle: Point = [
    fingers.reduce((sum, [x]) => sum + x, 0) / count,
    fingers.reduce((sum, [, y]) => sum + y, 0) / count,
  ]
  const spread = fingers.reduce((sum, [x, y]) => sum + Math.hypot(x - middle[0], y - middle[1]), 0) / count
  return { middle, spread }
}

type Limits = { readonly min: number; readonly max: number }

/** Where the board is when fingers that took it one way hold it another: what was between them stays between them. */
export function carriedSpot(spot: Spot, from: Grip, to: Grip, { min, max }: Limits): Spot {
  const times = from.spread < SPREAD_MIN ? 1 : to.spread / from.spread
  const zoom = Math.min(max, Math.max(min, spot.zoom * times))
  const ratio = zoom / spot.zoom
  return {
    x: to.middle[0] - (from.middle[0] - spot.x) * ratio,
    y: to.middle[1] - (from.middle[1] - spot.y) * ratio,
    zoom,
  }
}
