import { useOnViewportChange, type Viewport } from '@xyflow/react'
import { type RefObject, useCallback } from 'react'

/** Keeps `--unzoom` on the canvas, by which names and tools that lie on the board keep their size on screen. */
export function useUnzoom(canvas: RefObject<HTMLElement | null>): void {
  const onChange = useCallback(
    ({ zoom }: Viewport) => {
      const style = canvas.current?.style
      const unzoom = (1 / zoom).toFixed(3)
      // Panning changes nothing here, and everything on the board would be styled again.
      if (style && style.getPropertyValue('--unzoom') !== unzoom) style.setProperty('--unzoom', unzoom)
    },
    [canvas],
  )
  useOnViewportChange({ onChange })
}
