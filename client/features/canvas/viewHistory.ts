import type { Spot } from './framing.ts'

/** Where I have looked at the board from, as a browser keeps its pages: panning by hand changes the page one is on. */
export type ViewHistory = { readonly past: readonly Spot[]; readonly future: readonly Spot[] }

export const unvisited: ViewHistory = { past: [], future: [] }

const KEPT_MAX = 50
/** Screen pixels, and part of a zoom, within which two spots are one place to a person. */
const NEAR = 24
const NEAR_ZOOM = 0.05

/** Before one goes from `here` to somewhere new. */
export function leaving({ past }: ViewHistory, here: Spot): ViewHistory {
  const last = past.at(-1)
  return last && isNear(last, here) ? { past, future: [] } : { past: [...past, here].slice(-KEPT_MAX), future: [] }
}

export type Turn = { readonly history: ViewHistory; readonly to: Spot }

/** The last place that isn't this one; null when there is none. */
export function backFrom({ past, future }: ViewHistory, here: Spot): Turn | null {
  const at = past.findLastIndex((spot) => !isNear(spot, here))
  const to = past[at]
  return to ? { history: { past: past.slice(0, at), future: [here, ...future] }, to } : null
}

/** Where I was before I went back. */
export function forwardFrom({ past, future }: ViewHistory, here: Spot): Turn | null {
  const [to, ...later] = future
  return to ? { history: { past: [...past, here], future: later }, to } : null
}

function isNear(a: Spot, b: Spot): boolean {
  return Math.abs(a.x - b.x) < NEAR && Math.abs(a.y - b.y) < NEAR && Math.abs(a.zoom / b.zoom - 1) < NEAR_ZOOM
}
