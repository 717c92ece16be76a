import { type RefObject, useEffect, useRef } from 'react'
import type { Point } from './geometry.ts'

/** Where the mouse, the pen or the first finger last went down; screen pixels. */
export function useLastPress(): RefObject<Point> {
  const last = useRef<Point>([0, 0])
  useEffect(() => {
    const look = ({ isPrimary, clientX, clientY }: PointerEvent) => {
      if (isPrimary) last.current = [clientX, clientY]
    }
    window.addEventListener('pointerdown', look, { capture: true, passive: true })
    return () => window.removeEventListener('pointerdown', look, { capture: true })
  }, [])
  return last
}
