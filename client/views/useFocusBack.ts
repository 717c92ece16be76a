import { type RefObject, useEffect, useRef } from 'react'

/**
 * For a place that shows something else for a while, such as a form: when that goes, and the focus with it, the focus
 * comes back to a button of the place: the first that matches `button`.
 */
export function useFocusBack(isAway: boolean, button = 'button'): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  const wasAway = useRef(false)
  useEffect(() => {
    if (wasAway.current && !isAway) place.current?.querySelector<HTMLElement>(button)?.focus()
    wasAway.current = isAway
  }, [isAway, button])
  return place
}
