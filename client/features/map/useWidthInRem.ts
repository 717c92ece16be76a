import { type RefObject, useLayoutEffect, useState } from 'react'

/** How wide an element is in the size of the page's text, followed as either changes; null until it is on screen. */
export function useWidthInRem(element: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null)
  useLayoutEffect(() => {
    const box = element.current
    if (box === null) return
    const look = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      setWidth(Math.floor((box.clientWidth / rem) * 4) / 4)
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(box)
    return () => observer.disconnect()
  }, [element])
  return width
}
