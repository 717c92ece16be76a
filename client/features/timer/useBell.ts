import { useCallback, useEffect, useState } from 'react'
import { allowChime, strikeChime } from './chime.ts'

type Surface = 'console' | 'stage'

/** Lets this page sound, now or from its next touch on: browsers allow it only once somebody touched it. */
export function useChimeAllowed(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return
    const allow = () => void allowChime()
    if (navigator.userActivation?.hasBeenActive) return allow()
    window.addEventListener('pointerdown', allow, { once: true })
    window.addEventListener('keydown', allow, { once: true })
    return () => {
      window.removeEventListener('pointerdown', allow)
      window.removeEventListener('keydown', allow)
    }
  }, [isWanted])
}

/** Whether this screen rings when a timer ends; remembered in this browser, off until somebody turns it on. */
export function useBell(surface: Surface): readonly [rings: boolean, setRings: (rings: boolean) => void] {
  const place = `groundwork.bell.${surface}`
  const [rings, keep] = useState(() => localStorage.getItem(place) === 'on')

  const setRings = useCallback(
    (next: boolean) => {
      keep(next)
      localStorage.setItem(place, next ? 'on' : 'off')
      // Whoever turns it on hears at once what it will sound like.
      if (next) void allowChime().then(strikeChime)
    },
    [place],
  )
  return [rings, setRings]
}
