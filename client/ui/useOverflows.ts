import { type RefObject, useEffect, useState } from 'react'

/** Whether a box holds more than it shows. Then it must be a stop of the Tab key, or no key scrolls it. */
export function useOverflows(box: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const look = () => setOverflows(element.scrollHeight > element.clientHeight + 1)
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    look()
    return () => sizes.disconnect()
  }, [box])
  return overflows
}
