import { useStore, useStoreApi } from '@xyflow/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useView } from '../../features/canvas/useView.ts'
import { LaserHand } from '../../features/laser/LaserHand.tsx'
import { Lasers } from '../../features/laser/Lasers.tsx'
import type { Point } from '../../features/laser/trail.ts'
import { usePreferences } from '../../preferences.ts'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useSetPresence } from '../../sync/usePresence.ts'
import { useSheet } from '../../sync/useRecord.ts'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'
import { useMayPoint } from './useMayPoint.ts'

/** In pixels of the screen. */
const RING = 34

const isInHand = ({ tool }: DeskState) => tool === 'laser'

/** Lasers over the canvas: mine while I have it in hand, and everybody's whom I may see. Presence alone: nothing is kept. */
export function BoardLaser({ desk }: { readonly desk: Desk }) {
  const { id, color } = useMe()
  const { calm, cursors } = usePreferences()
  const areCursorsShown = useSheet(useStage().session).cursors && cursors
  const { at: toBoard } = useView()
  const mayPoint = useMayPoint()
  const isPointing = useDesk(desk, isInHand) && mayPoint
  const canvas = useStore(({ domNode }) => domNode)
  const pane = useMemo(() => canvas?.querySelector('.react-flow__pane') ?? null, [canvas])
  const [at, onPoint] = useMyLight()
  const { placeOf, onMoved } = usePlaces()
  useEffect(() => {
    // Whoever may point no more has nothing in hand.
    if (!mayPoint && isInHand(desk.get())) desk.set({ tool: 'select' })
  }, [mayPoint, desk])
  if (!canvas || !pane) return null
  const mine = at && { id, at, name: '', color }
  return (
    <>
      {isPointing && createPortal(<LaserHand toBoard={toBoard} onPoint={onPoint} />, pane)}
      {!calm &&
        createPortal(
          <Lasers placeOf={placeOf} onMoved={onMoved} areCursorsShown={areCursorsShown} mine={mine} size={RING} />,
          canvas,
        )}
    </>
  )
}

/** Where I point, and how to point elsewhere: shown to me at once, and to the others as fast as presence goes. */
function useMyLight() {
  const show = useSetPresence('board')
  const [at, setAt] = useState<Point | null>(null)
  const isOn = useRef(false)
  const onPoint = useCallback(
    (laser: Point | null) => {
      if (laser === null && !isOn.current) return
      isOn.current = laser !== null
      setAt(laser)
      show({ laser })
    },
    [show],
  )
  return [at, onPoint] as const
}

/** Where places on the board are on the screen, as it is panned and zoomed. */
function usePlaces() {
  const store = useStoreApi()
  return useMemo(() => {
    const placeOf = ([x, y]: Point) => {
      const [left, top, zoom] = store.getState().transform
      return { at: [x * zoom + left, y * zoom + top], on: '' } as const
    }
    const onMoved = (notify: () => void) =>
      store.subscribe((now, before) => {
        if (now.transform !== before.transform) notify()
      })
    return { placeOf, onMoved }
  }, [store])
}
