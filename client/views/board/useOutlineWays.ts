import { type RefObject, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { AtOutline } from '../../features/outline/atOutline.ts'
import { placeAfter } from '../../features/outline/moves.ts'
import { rowElement } from '../../features/outline/rowFocus.ts'
import type { Row } from '../../features/outline/rows.ts'
import { frameOf, takenBy } from '../../features/outline/units.ts'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import type { Desk, Ways } from './boardDesk.ts'
import { openPast } from './outlinePast.ts'
import { readingWays } from './outlineReading.ts'

/** While the outline is shown, bars, keys and actions find their ways in it; what was chosen in another form has the focus. */
export function useOutlineWays(desk: Desk, at: AtOutline, page: RefObject<HTMLElement | null>): void {
  const board = useBoard()
  const stage = useStage()
  const [past] = useState(openPast)
  const ways = useMemo((): Ways => {
    const bring = (id: string, block: ScrollLogicalPosition) =>
      requestAnimationFrame(() => rowElement(id)?.scrollIntoView({ block }))
    const come = (id: string) => {
      at.store.settle()
      at.store.unfoldTo(id)
      at.focus(id)
    }
    const focus = (id: string) => {
      past.leave(at.spot.get().focused, id)
      come(id)
    }
    const isThere = (id: string) => {
      at.store.unfoldTo(id)
      return at.store.rows().some((row) => row.id === id)
    }
    const turn = (way: 'back' | 'forward') => () => {
      const to = past[way](at.spot.get().focused, isThere)
      if (to === undefined) return
      come(to)
      bring(to, 'nearest')
    }
    const onFocused = (act: (row: Row) => void) => {
      const row = at.store.rows().find(({ id }) => id === at.spot.get().focused)
      if (row) act(row)
    }
    return {
      form: 'outline',
      goTo: (section) => {
        focus(section)
        bring(section, 'start')
      },
      show: (ids) => {
        at.store.settle()
        for (const id of ids) at.store.unfoldTo(id)
        const [first] = ids
        if (first !== undefined) bring(first, stage.sections.get(first) ? 'start' : 'nearest')
      },
      focus,
      free: (size) => {
        const { focused } = at.spot.get()
        const section = at.store.rows().find(({ id }) => id === focused)?.section ?? null
        return { at: placeAfter(undefined, frameOf(stage, board, section), takenBy(board), size), section }
      },
      tree: {
        step: (by) => onFocused((row) => at.acts?.step(row, by)),
        intoGroup: () => onFocused((row) => at.acts?.intoGroup(row)),
        outOfGroup: () => onFocused((row) => at.acts?.outOfGroup(row)),
        ...{ back: turn('back'), forward: turn('forward') },
        ...readingWays(at, page),
      },
      zoom: null,
    }
  }, [at, board, stage, past, page])

  useLayoutEffect(() => desk.set({ ways }), [desk, ways])
  // Before the other form sets its own, which happens in the same turn.
  useLayoutEffect(() => () => desk.set({ ways: null }), [desk])
  useEffect(() => {
    const { selected } = desk.get()
    const [first] = selected
    at.spot.set({ isPicking: selected.length > 1 })
    if (first !== undefined) desk.get().ways?.focus(first)
  }, [desk, at])
  useEffect(() => followWriting(desk, at), [desk, at])
}

/** What an action begins to write, it writes in its row: that has to be there. */
function followWriting(desk: Desk, at: AtOutline): () => void {
  let before = desk.get().writing
  return desk.subscribe(() => {
    const { writing } = desk.get()
    if (writing === before) return
    before = writing
    if (writing === null || at.spot.get().focused === writing) return
    at.store.settle()
    at.store.unfoldTo(writing)
    if (at.store.rows().some(({ id }) => id === writing)) at.spot.set({ focused: writing })
  })
}
