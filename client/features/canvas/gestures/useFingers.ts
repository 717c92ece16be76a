import { useReactFlow } from '@xyflow/react'
import { type RefObject, useEffect, useRef } from 'react'
import type { Spot } from '../framing.ts'
import { ZOOM_MAX, ZOOM_MIN } from '../framing.ts'
import type { Point } from '../geometry.ts'
import { carriedSpot, type Grip, gripOf } from './grip.ts'
import { pansFrom, type TouchMode } from './touchRules.ts'

/** A finger that went less far than this has tapped. */
const TAP_PX = 8
const limits = { min: ZOOM_MIN, max: ZOOM_MAX }

type Hands = { readonly mode: () => TouchMode; readonly onMoveByHand: () => void }

/**
 * Two fingers pan and zoom wherever they are put down and whatever tool is chosen; one pans where the canvas engine would
 * not do what it means. Everything else that fingers do is left to the engine and to the tools.
 */
export function useFingers(region: RefObject<HTMLElement | null>, { mode, onMoveByHand }: Hands): void {
  const flow = useReactFlow()
  const latest = useRef({ mode, onMoveByHand })
  useEffect(() => {
    latest.current = { mode, onMoveByHand }
  })
  useEffect(() => {
    if (!region.current) return
    return watchFingers(region.current, {
      here: flow.getViewport,
      move: (spot) => void flow.setViewport(spot),
      mode: () => latest.current.mode(),
      began: () => latest.current.onMoveByHand(),
    })
  }, [region, flow])
}

type Board = {
  readonly here: () => Spot
  readonly move: (spot: Spot) => void
  readonly mode: () => TouchMode
  readonly began: () => void
}

type Finger = { at: Point; readonly target: EventTarget | null }

/** What a pen has drawn on this page: from then on fingers do not. */
let hasStylus = false

function watchFingers(region: HTMLElement, board: Board): () => void {
  const fingers = new Map<number, Finger>()
  let isPenDown = false
  /** While set, the board is in our hands and nobody else hears of the fingers. */
  let hold: { readonly spot: Spot; readonly grip: Grip } | null = null
  let hasMoved = false

  const grip = () => gripOf([...fingers.values()].map(({ at }) => at))
  const take = () => {
    hold = { spot: board.here(), grip: grip() }
  }
  const onDown = (event: PointerEvent) => {
    if (event.pointerType === 'pen') {
      hasStylus = isPenDown = true
      return
    }
    if (event.pointerType !== 'touch') return
    // The ball of the hand that holds the pen.
    if (isPenDown) return event.stopPropagation()
    if (fingers.size === 0) hasMoved = false
    const isSecond = fingers.size > 0
    if (isSecond && hold === null) for (const [id, { target }] of fingers) giveUp(id, target)
    fingers.set(event.pointerId, { at: placeOf(event, region), target: event.target })
    const mode = board.mode()
    if (isSecond || pansFrom(event.target as Element, mode, hasStylus)) take()
    if (isSecond || (hold && mode === 'draw')) event.stopPropagation()
  }
  const onMove = (event: PointerEvent) => {
    const finger = fingers.get(event.pointerId)
    if (!finger || !event.isTrusted) return
    finger.at = placeOf(event, region)
    if (!hold) return
    event.stopPropagation()
    const now = grip()
    if (!hasMoved) {
      if (fingers.size < 2 && distance(now.middle, hold.grip.middle) < TAP_PX) return
      hasMoved = true
      board.began()
    }
    board.move(carriedSpot(hold.spot, hold.grip, now, limits))
  }
  const onUp = (event: PointerEvent) => {
    if (event.pointerType === 'pen') isPenDown = false
    if (!event.isTrusted || !fingers.delete(event.pointerId)) return
    if (!hold) return
    if (hasMoved) event.stopPropagation()
    if (fingers.size > 0) take()
    else hold = null
  }
  const onTouch = (event: TouchEvent) => {
    if (!hold && !isPenDown) return
    event.stopPropagation()
    if (fingers.size > 1 && event.cancelable) event.preventDefault()
  }
  // The engine has to hear that its finger is gone; the browser must not make a click of it.
  const onTouchEnd = (event: TouchEvent) => {
    if (hasMoved && event.cancelable) event.preventDefault()
  }
  const end = new AbortController()
  const early = { capture: true, passive: false, signal: end.signal }
  region.addEventListener('pointerdown', onDown, early)
  region.addEventListener('pointermove', onMove, early)
  for (const kind of ['pointerup', 'pointercancel'] as const) region.addEventListener(kind, onUp, early)
  for (const kind of ['touchstart', 'touchmove'] as const) region.addEventListener(kind, onTouch, early)
  region.addEventListener('touchend', onTouchEnd, early)
  return () => end.abort()
}

/** Whoever follows this finger lets go of it: a stroke that was begun is none. */
function giveUp(pointerId: number, target: EventTarget | null): void {
  target?.dispatchEvent(new PointerEvent('pointercancel', { bubbles: true, pointerId, pointerType: 'touch' }))
}

function placeOf({ clientX, clientY }: PointerEvent, region: HTMLElement): Point {
  const { left, top } = region.getBoundingClientRect()
  return [clientX - left, clientY - top]
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}
