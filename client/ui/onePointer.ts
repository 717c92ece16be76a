/** What a hand does on a surface: a mouse, a pen or one finger, from down to up. */
export type Gesture = {
  /** False: not this one. */
  readonly start: (event: PointerEvent) => boolean
  /** All that happened since the last one; the browser gathers them between two frames. */
  readonly move: (events: readonly PointerEvent[]) => void
  readonly end: () => void
  /** A second finger came, or the browser took over: as if it never was. */
  readonly cancel: () => void
  /** The pointer is above the surface without pressing. */
  readonly hover?: ((event: PointerEvent) => void) | undefined
}

const PRIMARY = 1
const ERASER = 32

/**
 * Listens to one pointer at a time and keeps it from whatever lies around the surface. Two fingers are let through, for
 * whoever zooms by them; once a pen was here, one finger is as well, because then it is a hand that rests or pans.
 * Returns what stops it.
 */
export function onOnePointer(surface: HTMLElement | SVGElement, gesture: Gesture): () => void {
  let active: number | null = null
  let hasPen = false
  const touches = new Set<number>()

  const giveUp = () => {
    if (active === null) return
    active = null
    gesture.cancel()
  }
  const onDown = (event: PointerEvent) => {
    if (event.pointerType === 'pen') hasPen = true
    if (event.pointerType === 'touch') touches.add(event.pointerId)
    if (touches.size > 1 || (hasPen && event.pointerType === 'touch')) return giveUp()
    if (active !== null || !(event.buttons & (PRIMARY | ERASER)) || !gesture.start(event)) return
    event.preventDefault()
    event.stopPropagation()
    active = event.pointerId
    surface.setPointerCapture(event.pointerId)
  }
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== active) {
      if (event.buttons === 0) gesture.hover?.(event)
      return
    }
    const gathered = event.getCoalescedEvents?.() ?? []
    gesture.move(gathered.length > 0 ? gathered : [event])
  }
  const onUp = (event: PointerEvent) => {
    touches.delete(event.pointerId)
    if (event.pointerId !== active) return
    active = null
    gesture.end()
  }
  const onCancel = (event: PointerEvent) => {
    touches.delete(event.pointerId)
    if (event.pointerId === active) giveUp()
  }
  const keep = (event: Event) => {
    // Not every browser knows TouchEvent by name.
    const isMine = 'touches' in event ? (event as TouchEvent).touches.length === 1 && !hasPen : isMainButton(event)
    if (!isMine) return
    event.stopPropagation()
    if (event.cancelable && event.type !== 'click') event.preventDefault()
  }

  const kept = ['mousedown', 'touchstart', 'click', 'dblclick'] as const
  const listening = new AbortController()
  const { signal } = listening
  const listen = surface.addEventListener.bind(surface) as HTMLElement['addEventListener']
  listen('pointerdown', onDown, { signal })
  listen('pointermove', onMove, { signal })
  listen('pointerup', onUp, { signal })
  listen('pointercancel', onCancel, { signal })
  for (const type of kept) listen(type, keep, { passive: false, signal })
  return () => {
    giveUp()
    listening.abort()
  }
}

function isMainButton(event: Event): boolean {
  return event instanceof MouseEvent && event.button === 0
}
