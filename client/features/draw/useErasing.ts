import { useEffect } from 'react'
import { onOnePointer } from '../../ui/onePointer.ts'
import { eraserOn } from './eraser.ts'
import type { ToBoard } from './surface.ts'
import { useStrokeRemoval } from './useStrokeRemoval.ts'

/** Erases whatever strokes the pointer touches. */
export function useErasing({ surface, toBoard }: { readonly surface: SVGSVGElement; readonly toBoard: ToBoard }): void {
  const removal = useStrokeRemoval()
  useEffect(() => {
    const eraser = eraserOn(surface, toBoard, removal)
    const leave = () => eraser.cancel()
    surface.addEventListener('pointerleave', leave)
    const stop = onOnePointer(surface, eraser)
    return () => {
      surface.removeEventListener('pointerleave', leave)
      stop()
    }
  }, [surface, toBoard, removal])
}
