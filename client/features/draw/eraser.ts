import type { Stroke } from '../../../shared/schema/drawn.ts'
import type { Gesture } from '../../ui/onePointer.ts'
import styles from './DrawLayer.module.css'
import { isTouched } from './erase.ts'
import { showErased } from './erased.ts'
import { lieOf, type Point, type ToBoard } from './surface.ts'

/** Half the width of the eraser, in pixels of the screen. */
const RADIUS = 11

/** What an eraser has to do with. */
export type StrokeRemoval = {
  /** The strokes that may be erased now. */
  readonly strokes: () => readonly (readonly [id: string, stroke: Stroke])[]
  readonly remove: (ids: readonly string[]) => void
}

/** An eraser on a surface: what it touched fades at once and goes when it is lifted. */
export function eraserOn(surface: SVGSVGElement, toBoard: ToBoard, removal: StrokeRemoval | null) {
  const touched = new Set<string>()
  let last: Point = [0, 0]
  let radius = RADIUS
  let round: SVGCircleElement | null = null

  const put = ({ clientX, clientY }: MouseEvent) => {
    round ??= circle(surface)
    const { left, top } = surface.getBoundingClientRect()
    round.setAttribute('transform', `translate(${clientX - left} ${clientY - top})`)
  }
  const rub = (to: Point) => {
    for (const [id, stroke] of removal?.strokes() ?? [])
      if (!touched.has(id) && isTouched(stroke, last, to, radius)) touched.add(id)
    last = to
    showErased(touched)
  }
  const lift = () => {
    round?.remove()
    round = null
    touched.clear()
    showErased(touched)
  }
  return {
    start: (event) => {
      if (!removal) return false
      radius = RADIUS / lieOf(surface, toBoard).zoom
      last = toBoard([event.clientX, event.clientY])
      put(event)
      rub(last)
      return true
    },
    move: (events) => {
      for (const event of events) rub(toBoard([event.clientX, event.clientY]))
      const now = events.at(-1)
      if (now) put(now)
    },
    end: () => {
      const gone = [...touched]
      lift()
      if (gone.length > 0) removal?.remove(gone)
    },
    cancel: lift,
    hover: put,
  } satisfies Gesture
}

function circle(surface: SVGSVGElement): SVGCircleElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', 'circle')
  made.setAttribute('class', styles.eraser ?? '')
  made.setAttribute('r', String(RADIUS))
  surface.append(made)
  return made
}
