import { useState } from 'react'
import { inOrder } from '../../../shared/rules/order.ts'
import type { Section } from '../../../shared/schema/stage.ts'
import { useViewEdges } from '../../features/canvas/edges.ts'
import { foldedBox } from '../../features/canvas/folded.ts'
import { around, opened, type Spot } from '../../features/canvas/framing.ts'
import { useStage } from '../../sync/BoardSession.tsx'
import { useRecord, useSheet } from '../../sync/useRecord.ts'
import { isNarrow } from '../useIsNarrow.ts'
import { useAtBoard } from './boardDesk.ts'

/**
 * Where the canvas is looked at first, told before any of it is drawn, so that it is drawn once: where I was, else where
 * everybody is. Null: that is not known yet, or what was chosen elsewhere is shown instead.
 */
export function useOpeningSpot(): Spot | null {
  const { desk } = useAtBoard()
  const { sections, steps, session } = useStage()
  const step = useRecord(steps, useSheet(session).step ?? '')
  const edges = useViewEdges()
  const [spot] = useState(() => {
    const { spot, selected } = desk.get()
    if (spot || selected.length > 0) return spot
    const all = sections.all()
    const at = all.get(openingSection(step?.section ?? null, all) ?? '')
    const place = at ? foldedBox(at) : around([...all.values()].map(foldedBox))
    // The board fills the window.
    return place && opened(place, { width: innerWidth, height: innerHeight, edges: edges() }, at !== undefined)
  })
  return spot
}

/** The section everybody is at; without one all of them (null), but on a phone the first, since all would be too small. */
export function openingSection(current: string | null, sections: ReadonlyMap<string, Section>): string | null {
  return current ?? (isNarrow() ? (inOrder(sections)[0]?.[0] ?? null) : null)
}
