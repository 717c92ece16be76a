import { type KeyboardEvent, useCallback } from 'react'
import { SECTION_SIDE_MAX, SECTION_SIDE_MIN } from '../../../shared/limits.ts'
import type { Box } from '../../../shared/rules/placement.ts'
import { useStage } from '../../sync/BoardSession.tsx'
import type { Point } from './geometry.ts'
import { sized } from './sized.ts'
import { usePlaceSection } from './usePlaceSection.ts'

/** Board pixels a key moves or resizes a section by. */
const STEP = 40
const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

/** Alt and arrows move a section that has the focus, with Shift they resize it. */
export function useSectionKeys(id: string): (event: KeyboardEvent) => void {
  const { sections } = useStage()
  const placeSection = usePlaceSection()
  return useCallback(
    (event) => {
      const by = arrows[event.key]
      const section = sections.get(id)
      if (!by || !section || !event.altKey || event.target !== event.currentTarget) return
      event.preventDefault()
      void placeSection(id, event.shiftKey ? grown(section, by) : moved(section, by))
    },
    [id, sections, placeSection],
  )
}

function moved({ at, size }: Box, by: Point): Box {
  return { at: [at[0] + by[0], at[1] + by[1]], size }
}

function grown(box: Box, by: Point): Box {
  return sized(box, [1, 1], by, { grid: 1, min: SECTION_SIDE_MIN, max: SECTION_SIDE_MAX })
}
