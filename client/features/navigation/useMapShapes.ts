import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { itemsOn } from '../../sync/items.ts'
import { type MapShapes, mapShapes } from './mapShapes.ts'

/** A map need not be newer than this: people who type and drop would have it drawn all the time. */
const EVERY_MS = 400

/** The map as it was a moment ago. */
export function useMapShapes(): MapShapes {
  const board = useBoard()
  const { sections } = useStage()
  const now = useRef<MapShapes | null>(null)
  const read = useMemo(() => {
    now.current = null
    return () => {
      const items = itemsOn(board)
      const notes = items.flatMap(({ kind, record }) => (kind === 'note' ? [record] : []))
      const others = items.flatMap(({ kind, record }) => (kind === 'note' ? [] : [record]))
      return mapShapes([...sections.all().values()], notes, others)
    }
  }, [board, sections])
  const subscribe = useCallback(
    (notify: () => void) => {
      let waiting: ReturnType<typeof setTimeout> | undefined
      const soon = () => {
        waiting ??= setTimeout(() => {
          waiting = undefined
          now.current = null
          notify()
        }, EVERY_MS)
      }
      const ends = [board.notes, board.figures, board.images, board.strokes, sections].map((records) =>
        records.subscribeAll(soon),
      )
      return () => {
        clearTimeout(waiting)
        for (const end of ends) end()
      }
    },
    [board, sections],
  )
  return useSyncExternalStore(subscribe, () => {
    now.current ??= read()
    return now.current
  })
}
