import { useEffect, useRef } from 'react'
import { keyOf, useSpotlight } from '../../features/pace/spotlight.ts'
import { isBusy } from '../isBusy.ts'
import type { Desk } from './boardDesk.ts'
import { lookAt } from './lookAt.ts'

/** Brings what comes into the spotlight into view, but never under somebody's hands: they are offered the way. */
export function useSpotlightInView(desk: Desk): void {
  const spot = useSpotlight()
  const key = spot && keyOf(spot.target)
  const shown = useRef<string | null>(null)
  useEffect(() => {
    if (key === shown.current) return
    shown.current = key
    if (spot && !isBusy()) lookAt(desk, spot.target)
  }, [desk, key, spot])
}
