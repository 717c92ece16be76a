import { type RefObject, useEffect } from 'react'
import { useViewEdges } from '../../features/canvas/edges.ts'

/** Tells a page what bars cover of it at both ends, as `--above` and `--below`, whenever they grow or shrink. */
export function useRoomAround(page: RefObject<HTMLElement | null>): void {
  const edges = useViewEdges()
  useEffect(() => {
    const { current } = page
    if (!current) return
    const measure = () => {
      const { top, bottom } = edges()
      current.style.setProperty('--above', `${Math.round(top)}px`)
      current.style.setProperty('--below', `${Math.round(bottom)}px`)
    }
    const sizes = new ResizeObserver(measure)
    const bars = current.closest('main')?.parentElement?.children ?? []
    for (const bar of bars) sizes.observe(bar)
    measure()
    return () => sizes.disconnect()
  }, [page, edges])
}
