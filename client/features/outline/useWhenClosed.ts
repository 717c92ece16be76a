import { useEffect, useRef } from 'react'

/** For what is inside a dialog: does something once that is gone and the focus is back where it came from. */
export function useWhenClosed(): (act: () => void) => void {
  const waiting = useRef<(() => void) | null>(null)
  useEffect(
    () => () => {
      const act = waiting.current
      // The focus goes back in the next frame.
      if (act) requestAnimationFrame(() => requestAnimationFrame(act))
    },
    [],
  )
  return (act) => {
    waiting.current = act
  }
}
