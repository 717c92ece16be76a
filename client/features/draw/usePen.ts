import { useEffect } from 'react'
import type { InkColor } from '../../../shared/schema/drawn.ts'
import { onOnePointer } from '../../ui/onePointer.ts'
import styles from './DrawLayer.module.css'
import { eraserOn } from './eraser.ts'
import { outlineOf } from './outline.ts'
import { drawOn, lieOf, type ToBoard } from './surface.ts'
import { beginTrace } from './trace.ts'
import { type Pen, useDrawEdits } from './useDrawEdits.ts'
import { useStrokeRemoval } from './useStrokeRemoval.ts'

type Hand = {
  readonly surface: SVGSVGElement
  readonly toBoard: ToBoard
  readonly ink: InkColor
  readonly width: number
}

/** What a line on screen may lose when it is stored, in pixels of the screen, and its bounds in those of the board. */
const LOSS = 0.45
const LOSS_MIN = 0.25
const LOSS_MAX = 1.2

/** The other end of the pen, or its button for that. */
const ERASER = 32

/** Draws with a mouse, a finger or a pen; with its other end the pen erases. */
export function usePen({ surface, toBoard, ink, width }: Hand): void {
  const edits = useDrawEdits()
  const removal = useStrokeRemoval()
  useEffect(() => {
    if (!edits) return
    let line: Line | null = null
    const eraser = eraserOn(surface, toBoard, removal)
    let isErasing = false
    const draw = (dots: Parameters<typeof edits.draw>[0], tolerance: number) =>
      edits.draw(dots, { ink, width }, tolerance)
    return onOnePointer(surface, {
      start: (event) => {
        isErasing = (event.buttons & ERASER) !== 0
        if (isErasing) return eraser.start(event)
        line = beginLine(surface, toBoard, { ink, width })
        line.add([event])
        return true
      },
      move: (events) => (isErasing ? eraser.move(events) : line?.add(events)),
      end: () => {
        if (isErasing) eraser.end()
        else line?.finish(draw)
        line = null
      },
      cancel: () => {
        if (isErasing) eraser.cancel()
        else line?.drop()
        line = null
      },
    })
  }, [surface, toBoard, edits, removal, ink, width])
}

type Line = {
  readonly add: (events: readonly PointerEvent[]) => void
  readonly finish: (draw: (dots: Parameters<typeof outlineOf>[0], tolerance: number) => void) => void
  readonly drop: () => void
}

/** A line that is drawn on the surface as it grows, once a frame. */
function beginLine(surface: SVGSVGElement, toBoard: ToBoard, { width }: Pen): Line {
  const lie = lieOf(surface, toBoard)
  const path = drawOn(surface, 'path', lie)
  path.setAttribute('class', styles.stroke ?? '')
  const trace = beginTrace(width)
  let frame = 0
  const show = () => {
    frame = 0
    path.setAttribute('d', outlineOf(trace.dots, width))
  }
  return {
    add: (events) => {
      for (const { clientX, clientY, pressure, pointerType } of events)
        trace.add(...toBoard([clientX, clientY]), pointerType === 'pen' ? pressure : null)
      frame ||= requestAnimationFrame(show)
    },
    finish: (draw) => {
      cancelAnimationFrame(frame)
      trace.finish()
      show()
      draw(trace.dots, Math.min(LOSS_MAX, Math.max(LOSS_MIN, LOSS / lie.zoom)))
      // Stays until the board shows the same.
      requestAnimationFrame(() => requestAnimationFrame(() => path.remove()))
    },
    drop: () => {
      cancelAnimationFrame(frame)
      path.remove()
    },
  }
}
