import { useEffect, useState } from 'react'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'

const isShown = ({ ways }: DeskState) => ways !== null

/** True once the board has been on screen for a frame: what is not needed to see it is fetched from then on. */
export function useIsPainted(desk: Desk): boolean {
  const isThere = useDesk(desk, isShown)
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    if (!isThere || isPainted) return
    let soon: ReturnType<typeof setTimeout> | undefined
    const paint = () => {
      soon = setTimeout(() => setPainted(true))
    }
    // A tab in the background has no frames.
    const frame = document.hidden ? 0 : requestAnimationFrame(paint)
    if (document.hidden) paint()
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(soon)
    }
  }, [isThere, isPainted])
  return isPainted
}
