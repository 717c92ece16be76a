import { type RefObject, useEffect, useRef } from 'react'
import { isText, type TouchMode } from './touchRules.ts'

const LONG_MS = 450
const DOUBLE_MS = 350
/** A finger is never quite still. */
const WANDERS_PX = 10
/** Browsers that tell of long presses and double taps themselves do so a moment before or after us. */
const SAME_MS = 900

/** A long press opens the menu, and a double tap is a double click, on browsers that tell of neither too. */
export function usePresses(region: RefObject<HTMLElement | null>, mode: () => TouchMode): void {
  const latest = useRef(mode)
  useEffect(() => {
    latest.current = mode
  })
  useEffect(() => {
    const place = region.current
    if (!place) return
    const end = new AbortController()
    watchLongPress(place, () => latest.current() !== 'draw', end.signal)
    watchDoubleTap(place, () => latest.current() !== 'draw', end.signal)
    return () => end.abort()
  }, [region])
}

function watchLongPress(region: HTMLElement, isOn: () => boolean, signal: AbortSignal): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let from: PointerEvent | null = null
  let openedAt = Number.NEGATIVE_INFINITY
  const cancel = () => {
    clearTimeout(waiting)
    from = null
  }
  const early = { capture: true, passive: false, signal }
  region.addEventListener(
    'pointerdown',
    (event) => {
      const isFirst = event.pointerType === 'touch' && event.isPrimary
      cancel()
      if (!isFirst || !isOn() || isText(event.target as Element)) return
      from = event
      waiting = setTimeout(() => {
        openedAt = performance.now()
        openMenu(event)
      }, LONG_MS)
    },
    early,
  )
  region.addEventListener('pointermove', (event) => from && wanders(from, event) && cancel(), early)
  for (const kind of ['pointerup', 'pointercancel', 'wheel'] as const) region.addEventListener(kind, cancel, early)
  const isJustOpened = () => performance.now() - openedAt < SAME_MS
  region.addEventListener(
    'contextmenu',
    (event) => {
      if (!event.isTrusted) return
      if (isJustOpened()) {
        event.preventDefault()
        event.stopPropagation()
      }
      cancel()
    },
    early,
  )
  // The finger that comes up is no tap on what lies under it.
  region.addEventListener('touchend', (event) => isJustOpened() && event.cancelable && event.preventDefault(), early)
  signal.addEventListener('abort', cancel)
}

function openMenu({ clientX, clientY, target }: PointerEvent): void {
  const under = document.elementFromPoint(clientX, clientY) ?? target
  under?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2, clientX, clientY }))
}

function watchDoubleTap(region: HTMLElement, isOn: () => boolean, signal: AbortSignal): void {
  let last: { readonly event: PointerEvent; readonly at: number } | null = null
  let toldAt = Number.NEGATIVE_INFINITY
  let down: PointerEvent | null = null
  const early = { capture: true, signal }
  region.addEventListener(
    'dblclick',
    (event) => {
      if (event.isTrusted) toldAt = performance.now()
    },
    early,
  )
  region.addEventListener('pointerdown', (event) => (down = event), early)
  region.addEventListener(
    'pointerup',
    (event) => {
      const isTap = event.pointerType === 'touch' && event.isPrimary && down !== null && !wanders(down, event)
      const isSecond = last && performance.now() - last.at < DOUBLE_MS && !wanders(last.event, event, 3)
      last = isTap && !isSecond ? { event, at: performance.now() } : null
      if (!isTap || !isSecond || !isOn() || isText(event.target as Element)) return
      const { clientX, clientY } = event
      // After the click this tap becomes: a double click is always the last of them.
      setTimeout(() => {
        if (performance.now() - toldAt < SAME_MS) return
        const under = document.elementFromPoint(clientX, clientY)
        under?.dispatchEvent(
          new MouseEvent('dblclick', { bubbles: true, cancelable: true, detail: 2, clientX, clientY }),
        )
      }, 60)
    },
    early,
  )
}

function wanders(from: PointerEvent, to: PointerEvent, times = 1): boolean {
  return Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) > WANDERS_PX * times
}
