import type { Point } from './geometry.ts'
import { CARRIED, GLIDING } from './nodes.ts'

/** After somebody let go, their note waits this long for its new place to come; then it goes back to the old one. */
const WAITS_MS = 600
/** More things than this move in the steps they come in: smoothing each would cost more frames than it fills. */
const SMOOTH_MAX = 8

export type Ground = {
  /** Where a thing is laid out now; null while it is in my own hand or not on the canvas. */
  readonly placeOf: (id: string) => Point | null
  readonly elementOf: (id: string) => HTMLElement | null
}

export type CarriedElements = {
  /** What others drag now, and where. */
  readonly draw: (carried: ReadonlyMap<string, Point>) => void
  /** Things may have been laid out anew: what is shown of them stays where it is. */
  readonly settle: () => void
  readonly close: () => void
}

type Carried = { readonly element: HTMLElement; readonly from: Point; to: Point; letGoAt: number | null }

/**
 * Shows what others drag by shifting the elements of those things alone. Thirty people who drag at once would keep the
 * layout busy with things that nobody has put anywhere yet.
 */
export function carriedElements({ placeOf, elementOf }: Ground): CarriedElements {
  const shown = new Map<string, Carried>()
  let waiting: ReturnType<typeof setTimeout> | undefined

  const drop = (id: string) => {
    const known = shown.get(id)
    if (!known) return
    known.element.style.translate = ''
    known.element.classList.remove(CARRIED, GLIDING)
    shown.delete(id)
  }
  const take = (id: string, to: Point): Carried | null => {
    const known = shown.get(id)
    if (known?.element.isConnected) return known
    drop(id)
    const [from, element] = [placeOf(id), elementOf(id)]
    if (!from || !element) return null
    const now = { element, from, to, letGoAt: null }
    shown.set(id, now)
    return now
  }
  let isSmooth = true
  const shift = (id: string, to: Point) => {
    const [carried, place] = [take(id, to), placeOf(id)]
    if (!carried || !place) return drop(id)
    carried.to = to
    carried.letGoAt = null
    carried.element.classList.add(CARRIED)
    carried.element.classList.toggle(GLIDING, isSmooth)
    const translate = `${to[0] - place[0]}px ${to[1] - place[1]}px`
    if (carried.element.style.translate !== translate) carried.element.style.translate = translate
  }
  const sweep = () => {
    waiting = undefined
    for (const [id, { letGoAt }] of shown) if (letGoAt !== null && performance.now() - letGoAt >= WAITS_MS) drop(id)
  }
  return {
    draw: (carried) => {
      isSmooth = carried.size <= SMOOTH_MAX
      for (const [id, to] of carried) shift(id, to)
      for (const [id, known] of shown) if (!carried.has(id)) known.letGoAt ??= performance.now()
      if (shown.size > carried.size) waiting ??= setTimeout(sweep, WAITS_MS)
    },
    settle: () => {
      for (const [id, { from, to, letGoAt }] of shown) {
        const place = placeOf(id)
        const hasMoved = place === null || place[0] !== from[0] || place[1] !== from[1]
        if (!hasMoved) continue
        if (letGoAt === null && place !== null) shift(id, to)
        else drop(id)
      }
    },
    close: () => {
      clearTimeout(waiting)
      for (const id of shown.keys()) drop(id)
    },
  }
}
