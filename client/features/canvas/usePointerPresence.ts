import { type PointerEvent, useEffect, useMemo } from 'react'
import { useSetPresence } from '../../sync/usePresence.ts'
import { useView } from './useView.ts'

/** Shows my pointer to the others while it is on the canvas. A finger points at what it moves, so it is left out. */
export function usePointerPresence() {
  const view = useView()
  const setPresence = useSetPresence('board')
  useEffect(() => () => setPresence({ pointer: null }), [setPresence])
  return useMemo(
    () => ({
      onPointerMove: ({ pointerType, clientX, clientY }: PointerEvent) => {
        if (pointerType === 'touch') return
        const [x, y] = view.at([clientX, clientY])
        setPresence({ pointer: [Math.round(x), Math.round(y)] })
      },
      onPointerLeave: () => setPresence({ pointer: null }),
    }),
    [view, setPresence],
  )
}
