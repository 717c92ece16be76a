import { useEffect, useRef } from 'react'

/** Calls back when what holds this is off the screen and has given the focus back to where it came from. */
export function useOnClosed(onClosed: () => void): void {
  const latest = useRef(onClosed)
  useEffect(() => {
    latest.current = onClosed
  })
  useEffect(
    () => () => {
      // react-aria gives the focus back in the next frame.
      requestAnimationFrame(() => requestAnimationFrame(() => latest.current()))
    },
    [],
  )
}
