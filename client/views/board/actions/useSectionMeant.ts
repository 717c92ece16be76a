import { useCallback, useEffect, useState } from 'react'
import { useBoard, useStage } from '../../../sync/BoardSession.tsx'
import { itemOf } from '../../../sync/items.ts'
import { useRecord } from '../../../sync/useRecord.ts'
import { type Desk, type DeskState, useDesk } from '../boardDesk.ts'

/** How somebody comes to a section: by keys, by pressing it, by asking for its menu. */
const comings = ['focusin', 'pointerdown', 'contextmenu'] as const

/** The section that is spoken of: the one of what is selected, else the one I was in last. */
export function useSectionMeant(desk: Desk): string | null {
  const board = useBoard()
  const { sections } = useStage()
  const [last, setLast] = useState<string | null>(null)
  const first = useDesk(desk, firstSelected)
  const placeOf = useCallback((id: string) => itemOf(board, id)?.record.section ?? null, [board])

  useEffect(() => {
    const onComing = ({ target }: Event) => {
      const stop = target instanceof Element ? target.closest<HTMLElement>('[data-stop]')?.dataset.stop : undefined
      if (!stop) return
      const section = sections.get(stop) ? stop : placeOf(stop)
      if (section !== null) setLast(section)
    }
    for (const coming of comings) document.addEventListener(coming, onComing, true)
    return () => {
      for (const coming of comings) document.removeEventListener(coming, onComing, true)
    }
  }, [sections, placeOf])

  const meant = (first && placeOf(first)) ?? last
  return useRecord(sections, meant ?? '') ? meant : null
}

const firstSelected = ({ selected }: DeskState) => selected[0] ?? null
