import { preferences } from '../../preferences.ts'
import type { Spot } from './framing.ts'
import { backFrom, forwardFrom, leaving, type Turn, unvisited, type ViewHistory } from './viewHistory.ts'

const GLIDE_MS = 420

/** Moving over the board, with a memory of where I was. */
export type Going = {
  readonly here: () => Spot
  /** Somewhere else; the place I leave can be gone back to. Nowhere for null. */
  readonly to: (spot: Spot | null) => void
  /** A little nearer or further, from where I am or am going: no place of its own. */
  readonly step: (next: (from: Spot) => Spot) => void
  /** Without a glide and without a memory. */
  readonly jump: (spot: Spot | null) => void
  readonly back: () => void
  readonly forward: () => void
}

type Eye = {
  readonly here: () => Spot
  readonly move: (spot: Spot, options: { readonly duration: number; readonly ease?: (part: number) => number }) => void
}

const histories = new WeakMap<object, ViewHistory>()
const arrivals = new WeakMap<object, { readonly to: Spot; readonly at: number }>()

/** One memory for each canvas, whoever moves on it. */
export function goingOn(canvas: object, { here, move }: Eye): Going {
  const glide = (to: Spot, duration = GLIDE_MS) => {
    const ms = isStill() ? 0 : duration
    arrivals.set(canvas, { to, at: performance.now() + ms })
    move(to, { duration: ms, ease: easeOut })
  }
  /** Half-way somewhere I am there already: nobody wants to come back to a place they flew past. */
  const stand = (): Spot => {
    const arrival = arrivals.get(canvas)
    return arrival && performance.now() < arrival.at ? arrival.to : here()
  }
  const history = () => histories.get(canvas) ?? unvisited
  const turn = (to: Turn | null) => {
    if (!to) return
    histories.set(canvas, to.history)
    glide(to.to)
  }
  return {
    here,
    to: (spot) => {
      if (!spot) return
      histories.set(canvas, leaving(history(), stand()))
      glide(spot)
    },
    step: (next) => glide(next(stand()), GLIDE_MS / 2),
    jump: (spot) => spot && move(spot, { duration: 0 }),
    back: () => turn(backFrom(history(), stand())),
    forward: () => turn(forwardFrom(history(), stand())),
  }
}

function isStill(): boolean {
  return preferences().calm || matchMedia('(prefers-reduced-motion: reduce)').matches
}

function easeOut(part: number): number {
  return 1 - (1 - part) ** 3
}
