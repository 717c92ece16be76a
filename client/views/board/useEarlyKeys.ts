import { useEffect, useRef } from 'react'
import type { Desk } from './boardDesk.ts'
import { useAreHere } from './useAction.ts'

/** Who has pressed more than this waits, and does not want all of it to happen at once. */
const KEPT_MAX = 4

/** What is pressed before the actions are here is pressed again once they are: nobody's first N goes nowhere. */
export function useEarlyKeys(desk: Desk): void {
  const isTime = useAreHere(desk)
  const kept = useRef<KeyboardEvent[]>([])
  useEffect(() => {
    if (isTime) {
      const place = document.activeElement ?? document.body
      for (const event of kept.current.splice(0)) place.dispatchEvent(new KeyboardEvent('keydown', event))
      return
    }
    const keep = (event: KeyboardEvent) => {
      // What types, presses or leaves something is not for actions.
      const isSign = event.key.length === 1 && event.key !== ' '
      if (isSign && !event.repeat && kept.current.length < KEPT_MAX) kept.current.push(event)
    }
    window.addEventListener('keydown', keep, true)
    return () => window.removeEventListener('keydown', keep, true)
  }, [isTime])
}
