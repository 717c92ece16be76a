import type { RefObject } from 'react'
import type { TouchMode } from './touchRules.ts'
import { useFingers } from './useFingers.ts'
import { usePanning } from './usePanning.ts'
import { usePresses } from './usePresses.ts'

/** All that fingers and pens do on the canvas beside what the engine and the tools know. */
export function useGestures(
  region: RefObject<HTMLElement | null>,
  mode: () => TouchMode,
  onMoveByHand: () => void,
): void {
  useFingers(region, { mode, onMoveByHand })
  usePanning(region, onMoveByHand)
  usePresses(region, mode)
}
