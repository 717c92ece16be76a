import { useEffect, useState } from 'react'

/** Longer than the gap between two words; who stops for this looks at what they wrote. In milliseconds. */
export const PAUSE_MS = 1_200

/** The text as it was when its writer last paused. */
export function usePaused(text: string): string {
  const [paused, setPaused] = useState('')
  useEffect(() => {
    const pause = setTimeout(() => setPaused(text), PAUSE_MS)
    return () => clearTimeout(pause)
  }, [text])
  return paused
}
