import { useEffect, useRef } from 'react'
import { preferences } from '../preferences.ts'
import { useStage, useSynced } from '../sync/BoardSession.tsx'
import { useSheet } from '../sync/useRecord.ts'

/** Twice, briefly: felt in a pocket, not heard on a table. In milliseconds. */
const TREMBLE = [60, 80, 60]

const still = matchMedia('(prefers-reduced-motion: reduce)')

/** Whether this device can tremble, and nobody asked for stillness. */
export function canNudge(): boolean {
  return typeof navigator.vibrate === 'function' && !still.matches
}

/** Lets a phone tremble when a question comes, once for each, unless I'd rather it did not. */
export function useNudge(): void {
  const { prompt } = useSheet(useStage().session)
  const isHere = useSynced('stage')
  const known = useRef<Set<string> | null>(null)
  useEffect(() => {
    if (!isHere) return
    const isNew = known.current !== null && prompt !== null && !known.current.has(prompt)
    known.current ??= new Set()
    if (prompt !== null) known.current.add(prompt)
    // Browsers refuse, and complain, before a page was touched.
    if (isNew && canNudge() && preferences().nudge && navigator.userActivation?.hasBeenActive !== false)
      navigator.vibrate(TREMBLE)
  }, [isHere, prompt])
}
