import { lazy, Suspense } from 'react'
import { useViewEdges } from '../../features/canvas/edges.ts'
import { PeopleElsewhere } from '../../features/navigation/PeopleElsewhere.tsx'
import { usePreferences } from '../../preferences.ts'
import { useIsNarrow } from '../useIsNarrow.ts'
import type { Desk } from './boardDesk.ts'
import { useGoToPerson } from './useGoToPerson.ts'

const Minimap = lazy(async () => ({ default: (await import('../../features/navigation/Minimap.tsx')).Minimap }))

/** What helps to find one's way on the canvas: the small map, and who is at work out of sight. */
export function BoardFinding({ desk }: { readonly desk: Desk }) {
  const { minimap } = usePreferences()
  const isNarrow = useIsNarrow()
  const edges = useViewEdges()
  const goTo = useGoToPerson(desk)
  return (
    <>
      <PeopleElsewhere edges={edges} onGo={goTo} />
      {minimap && !isNarrow && (
        <Suspense fallback={null}>
          <Minimap />
        </Suspense>
      )}
    </>
  )
}
