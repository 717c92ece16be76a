import { useEffect, useState } from 'react'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'

const isShown = ({ ways }: DeskState) => ways !== null

/** True once the board is on screen: what is not needed to see it is fetched from then on. */
export function useIsPainted(desk: Desk): boolean {
  const isThere = useDesk(desk, isShown)
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    if (!isThere || isPainted) return
    return afterFrames(FRAMES, () => setPainted(true))
  }, [isThere, isPainted])
  return isPainted
}

/**
 * In the first, things are measured, in the second they appear, and browsers draw a picture while they prepare the next one
 * or two. What is fetched earlier takes the processor from it.
 */
const FRAMES = 4

/** Does something after so many frames; in a tab in the background, which has none, soon. Returns the way to stop. */
function afterFrames(count: number, act: () => void): () => void {
  let frame = 0
  let soon: ReturnType<typeof setTimeout> | undefined
  const next = (left: number) => {
    if (left === 0 || document.hidden) soon = setTimeout(act)
    else frame = requestAnimationFrame(() => next(left - 1))
  }
  next(count)
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(soon)
  }
}
