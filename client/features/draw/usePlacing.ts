import { useEffect } from 'react'
import type { Box } from '../../../shared/rules/placement.ts'
import type { FigureKind, InkColor } from '../../../shared/schema/drawn.ts'
import { onOnePointer } from '../../ui/onePointer.ts'
import styles from './DrawLayer.module.css'
import { figurePath } from './figurePath.ts'
import { figureSizes } from './figureSizes.ts'
import { drawOn, type Lie, lieOf, type Point, type ToBoard } from './surface.ts'
import { useDrawEdits } from './useDrawEdits.ts'

type Hand = {
  readonly surface: SVGSVGElement
  readonly toBoard: ToBoard
  readonly kind: FigureKind
  readonly ink: InkColor
  readonly onPlaced: (id: string, kind: FigureKind) => void
}

/** A shorter way is a click, in pixels of the screen. */
const CLICK = 6
/** Nothing smaller can be taken hold of again, in board pixels. */
const SIDE_MIN = 24

/** Puts a figure down: a click gives it its usual size, a drag the one that was drawn. */
export function usePlacing({ surface, toBoard, kind, ink, onPlaced }: Hand): void {
  const edits = useDrawEdits()
  useEffect(() => {
    if (!edits) return
    let from: Point = [0, 0]
    let to: Point = [0, 0]
    let lie: Lie | null = null
    let draft: SVGPathElement | null = null
    const isClick = () => !lie || Math.hypot(to[0] - from[0], to[1] - from[1]) * lie.zoom < CLICK
    const show = () => {
      const { at, size } = between(from, to)
      draft?.setAttribute('d', isClick() ? '' : figurePath(kind, size, at))
    }
    const clear = () => {
      draft?.remove()
      draft = null
    }
    return onOnePointer(surface, {
      start: ({ clientX, clientY }) => {
        lie = lieOf(surface, toBoard)
        from = toBoard([clientX, clientY])
        to = from
        draft = drawOn(surface, 'path', lie)
        draft.setAttribute('class', styles.draft ?? '')
        draft.dataset.kind = kind
        return true
      },
      move: (events) => {
        const last = events.at(-1)
        if (!last) return
        to = toBoard([last.clientX, last.clientY])
        show()
      },
      end: () => {
        clear()
        onPlaced(edits.place(kind, ink, isClick() ? around(from, figureSizes[kind]) : between(from, to)), kind)
      },
      cancel: clear,
    })
  }, [surface, toBoard, edits, kind, ink, onPlaced])
}

function between(a: Point, b: Point): Box {
  const side = (axis: 0 | 1) => Math.max(SIDE_MIN, Math.abs(a[axis] - b[axis]))
  return { at: [Math.min(a[0], b[0]), Math.min(a[1], b[1])], size: [side(0), side(1)] }
}

function around([x, y]: Point, size: Point): Box {
  return { at: [x - size[0] / 2, y - size[1] / 2], size }
}
