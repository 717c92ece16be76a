import { type RefObject, useLayoutEffect, useState } from 'react'

export type BoxSize = { readonly width: number; readonly height: number }

/** The inner size of an element in pixels, followed as it changes; null until it is on screen. */
export function useBoxSize(element: RefObject<HTMLElement | null>): BoxSize | null {
  const [size, setSize] = useState<BoxSize | null>(null)
  useLayoutEffect(() => {
    const box = element.current
    if (box === null) return
    const look = () => setSize({ width: box.clientWidth, height: box.clientHeight })
    look()
    const observer = new ResizeObserver(look)
    observer.observe(box)
    return () => observer.disconnect()
  }, [element])
  return size
}
