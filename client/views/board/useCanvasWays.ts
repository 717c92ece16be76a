import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useLayoutEffect, useMemo } from 'react'
import type { Box } from '../../../shared/rules/placement.ts'
import { foldedBox } from '../../features/canvas/folded.ts'
import { around, boxOfGroup } from '../../features/canvas/groupBoxes.ts'
import { useFree } from '../../features/canvas/useFree.ts'
import { useFocusStop } from '../../features/canvas/useTabWalk.ts'
import { useView } from '../../features/canvas/useView.ts'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { itemOf } from '../../sync/items.ts'
import type { Desk, Ways } from './boardDesk.ts'

/** While the canvas is shown, bars, keys and actions find their ways on it. */
export function useCanvasWays(desk: Desk): void {
  const view = useView()
  const free = useFree()
  const focusStop = useFocusStop()
  const board = useBoard()
  const { sections } = useStage()

  const level = useLevel()

  const ways = useMemo((): Ways => {
    const boxOf = (id: string): Box | null => {
      const section = sections.get(id)
      return section ? foldedBox(section) : (itemOf(board, id)?.record ?? boxOfGroup(board, id))
    }
    return {
      form: 'canvas',
      goTo: view.goTo,
      show: (ids, toRead) => {
        const boxes = ids.flatMap((id) => boxOf(id) ?? [])
        if (boxes.length > 0) view.show(around(boxes), toRead)
      },
      focus: focusStop,
      free,
      zoom: { ...view.zoom, level },
    }
  }, [view, free, focusStop, board, sections, level])

  useLayoutEffect(() => desk.set({ ways }), [desk, ways])
  // Before the other form sets its own, which happens in the same turn.
  useLayoutEffect(() => () => desk.set({ ways: null }), [desk])
  useSpotKept(desk)
}

/** How near the canvas is shown, for the bar that tells it. */
function useLevel() {
  const store = useStoreApi()
  return useMemo(() => ({ get: () => store.getState().transform[2], subscribe: store.subscribe }), [store])
}

/** Who comes back to the canvas sees it where they left it. */
function useSpotKept(desk: Desk): void {
  const { getViewport } = useReactFlow()
  useLayoutEffect(() => () => desk.set({ spot: getViewport() }), [desk, getViewport])
}
