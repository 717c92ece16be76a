import { useStoreApi } from '@xyflow/react'
import { type PointerEvent, useRef } from 'react'
import { useAtCanvas } from './atCanvas.ts'
import type { Point } from './geometry.ts'

/** A press that goes less far than this, in screen pixels, is none. */
const STILL = 3
const controls = 'button, input, textarea, a'

/** What a frame's title listens with, so that the frame and all that it holds can be dragged by it. */
export function useFrameGrip(id: string, canMove: boolean) {
  const { drag } = useAtCanvas()
  const store = useStoreApi()
  const from = useRef<Point | null>(null)
  const isGoing = useRef(false)
  if (!canMove) return {}

  const end = () => {
    if (isGoing.current) drag.frame.end(id)
    from.current = null
    isGoing.current = false
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || !event.isPrimary || (event.target as Element).closest(controls)) return
      from.current = [event.clientX, event.clientY]
    },
    onPointerMove: ({ clientX, clientY, pointerId, currentTarget }: PointerEvent<HTMLElement>) => {
      if (!from.current) return
      const [x, y] = [clientX - from.current[0], clientY - from.current[1]]
      if (!isGoing.current) {
        if (Math.hypot(x, y) < STILL) return
        isGoing.current = true
        // Only now: a press that stays still is for what lies under it.
        currentTarget.setPointerCapture(pointerId)
        drag.frame.begin(id)
      }
      const zoom = store.getState().transform[2]
      drag.frame.go(id, [x / zoom, y / zoom])
    },
    onPointerUp: end,
    onPointerCancel: end,
    onPointerLeave: () => {
      if (!isGoing.current) from.current = null
    },
  }
}
