import { useCallback } from 'react'
import { inOrder } from '../../../../shared/rules/order.ts'
import { NEW_SIZE, placeForSection } from '../../../features/sections/sectionPlace.ts'
import type { SectionEdits } from '../../../features/sections/useSectionEdits.ts'
import { useStage } from '../../../sync/BoardSession.tsx'
import type { Desk } from '../boardDesk.ts'
import { afterOverlays } from './afterOverlays.ts'

/** Puts a new section down beside the last one, goes there, and has its title written at once. */
export function useAddSection(desk: Desk, edits: SectionEdits | null): () => void {
  const { sections } = useStage()
  return useCallback(() => {
    const add = async () => {
      const there = inOrder(sections.all()).map(([, section]) => section)
      const [x, y] = placeForSection(there) ?? desk.get().ways?.free(NEW_SIZE).at ?? [0, 0]
      const id = await edits?.add({ at: [Math.round(x), Math.round(y)], size: NEW_SIZE })
      if (!id) return
      await whenThere(sections, id)
      desk.get().ways?.goTo(id)
      afterOverlays(() => desk.set({ writing: id }))
    }
    void add()
  }, [desk, edits, sections])
}

type Sections = {
  readonly get: (id: string) => unknown
  readonly subscribe: (id: string, on: () => void) => () => void
}

/** The answer to a command may be here before what it changed. */
function whenThere(sections: Sections, id: string): Promise<void> {
  return new Promise((resolve) => {
    if (sections.get(id)) return resolve()
    const stop = sections.subscribe(id, () => {
      stop()
      resolve()
    })
  })
}
