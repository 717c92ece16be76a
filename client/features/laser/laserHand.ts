import { onOnePointer } from '../../ui/onePointer.ts'
import type { Point } from './trail.ts'

type Hand = {
  /** The place on the board under a point of the screen. */
  readonly toBoard: (screen: Point) => Point
  /** Where I point now; null: nowhere. */
  readonly onPoint: (at: Point | null) => void
}

/**
 * Points with a mouse or a pen wherever it goes, with a finger while it is down. Who goes through the board by key points
 * at what has the focus. Returns what puts it away.
 */
export function laserHand(surface: HTMLElement, { toBoard, onPoint }: Hand): () => void {
  const end = new AbortController()
  const { signal } = end
  const out = () => onPoint(null)
  const point = (x: number, y: number) => {
    const [across, down] = toBoard([x, y])
    onPoint([Math.round(across), Math.round(down)])
  }
  const onEvent = ({ clientX, clientY }: PointerEvent) => point(clientX, clientY)
  let isFinger = false
  const letGo = onOnePointer(surface, {
    start: (event) => {
      isFinger = event.pointerType === 'touch'
      onEvent(event)
      return true
    },
    move: (events) => {
      for (const event of events) onEvent(event)
    },
    // A mouse is still there.
    end: () => {
      if (isFinger) out()
    },
    cancel: out,
    hover: onEvent,
  })
  surface.addEventListener('pointerleave', out, { signal })
  window.addEventListener('blur', out, { signal })
  window.addEventListener('focusin', ({ target }) => pointAtFocus(target, point, out, signal), { signal })
  return () => {
    letGo()
    end.abort()
    out()
  }
}

/** What can be gone to by key on the canvas. */
const stops = '.react-flow [data-stop]'

function pointAtFocus(
  target: EventTarget | null,
  point: (x: number, y: number) => void,
  out: () => void,
  signal: AbortSignal,
): void {
  if (!(target instanceof HTMLElement) || !target.matches(stops) || !target.matches(':focus-visible')) return out()
  // What comes from out of sight is brought into view first.
  requestAnimationFrame(() => {
    const { x, y, width, height } = target.getBoundingClientRect()
    if (!signal.aborted) point(x + width / 2, y + height / 2)
  })
}
