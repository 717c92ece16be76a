import { useReactFlow } from '@xyflow/react'
import { type RefObject, useEffect, useRef } from 'react'
import type { Spot } from '../framing.ts'
import { isText } from './touchRules.ts'

const MIDDLE = 1
/** What Space itself presses or chooses. */
const pressable = 'button, a, summary, [role="dialog"], [role="menu"], [role="listbox"], [role="tree"]'

/**
 * With Space held, or by its middle button, a mouse pans from anywhere: from things that would be dragged and from what is
 * drawn on, too. And a wheel over what lies above the paper turns as if it were over the paper.
 */
export function usePanning(region: RefObject<HTMLElement | null>, onMoveByHand: () => void): void {
  const flow = useReactFlow()
  const latest = useRef(onMoveByHand)
  useEffect(() => {
    latest.current = onMoveByHand
  })
  useEffect(() => {
    const place = region.current
    if (!place) return
    const end = new AbortController()
    watchSpace(place, end.signal)
    watchDrag(place, end.signal, {
      here: flow.getViewport,
      move: (spot) => void flow.setViewport(spot),
      began: () => latest.current(),
    })
    watchWheel(place, end.signal)
    return () => end.abort()
  }, [region, flow])
}

/** `data-pans` on the canvas while Space is held; the style sheet gives it a hand. */
function watchSpace(region: HTMLElement, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    const { target, code } = event
    // The engine has prevented what Space does by itself, for its own panning: that is no sign that it was meant otherwise.
    if (code !== 'Space' || !(target instanceof Element)) return
    if (event.type === 'keyup') delete region.dataset.pans
    else if (!isText(target) && !target.closest(pressable)) region.dataset.pans = ''
    else return
    // Space would press or scroll whatever has the focus.
    if (target.closest('[data-stop]')) event.preventDefault()
  }
  window.addEventListener('keydown', onKey, { signal })
  window.addEventListener('keyup', onKey, { signal })
  window.addEventListener('blur', () => delete region.dataset.pans, { signal })
}

type Board = { readonly here: () => Spot; readonly move: (spot: Spot) => void; readonly began: () => void }

function watchDrag(region: HTMLElement, signal: AbortSignal, board: Board): void {
  let from: { readonly x: number; readonly y: number; readonly spot: Spot } | null = null
  const isOurs = ({ button }: MouseEvent) => button === MIDDLE || (button === 0 && region.dataset.pans !== undefined)
  const early = { capture: true, signal }
  region.addEventListener(
    'pointerdown',
    (event) => {
      if (event.pointerType === 'touch' || !isOurs(event)) return
      from = { x: event.clientX, y: event.clientY, spot: board.here() }
      region.setPointerCapture(event.pointerId)
      region.dataset.panning = ''
      board.began()
      event.preventDefault()
      event.stopPropagation()
    },
    early,
  )
  // The engine listens to these, not to pointers; and a middle button would start the browser's own scrolling, or paste.
  const swallow = (event: MouseEvent) => {
    if (!from && event.button !== MIDDLE) return
    event.preventDefault()
    event.stopPropagation()
  }
  for (const kind of ['mousedown', 'mouseup', 'auxclick'] as const) region.addEventListener(kind, swallow, early)
  region.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      if (from) board.move({ ...from.spot, x: from.spot.x + clientX - from.x, y: from.spot.y + clientY - from.y })
    },
    early,
  )
  const letGo = () => {
    if (!from) return
    from = null
    delete region.dataset.panning
    // The click that follows is none.
    const mute = (event: Event) => event.stopPropagation()
    region.addEventListener('click', mute, { capture: true, once: true })
    setTimeout(() => region.removeEventListener('click', mute, { capture: true }))
  }
  for (const kind of ['pointerup', 'pointercancel'] as const) region.addEventListener(kind, letGo, early)
}

function watchWheel(region: HTMLElement, signal: AbortSignal): void {
  region.addEventListener(
    'wheel',
    (event) => {
      const paper = region.querySelector('.react-flow__pane')
      if (!event.isTrusted || (event.target as Element).closest('.react-flow') || !paper) return
      event.preventDefault()
      paper.dispatchEvent(new WheelEvent('wheel', event))
    },
    { capture: true, passive: false, signal },
  )
}
