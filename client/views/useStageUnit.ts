import { useSyncExternalStore } from 'react'

/** Below this a far-away screen is a nearby one, and people scroll instead of squinting. */
const UNIT_MIN = 0.5

/** One pixel of a 1920 × 1080 screen, in pixels of this one: what the whole Stage is measured in. */
export function useStageUnit(): number {
  return useSyncExternalStore(onResize, () => Math.max(UNIT_MIN, Math.min(innerWidth / 1920, innerHeight / 1080)))
}

function onResize(notify: () => void): () => void {
  window.addEventListener('resize', notify)
  return () => window.removeEventListener('resize', notify)
}
