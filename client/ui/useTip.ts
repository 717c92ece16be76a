import { useCallback, useEffect, useRef, useState } from 'react'
import type { TooltipProps } from './Tooltip.tsx'

/** Who only passes by asks nothing, in milliseconds. */
const HOVER_MS = 500
/** From what it tells of, and from the edge of the screen, in pixels. */
const GAP = 8

type Placement = NonNullable<TooltipProps['placement']>

/** When a tip is shown, and where: beside what it tells of, and inside the screen. Escape hides it. */
export function useTip(placement: Placement) {
  const [about, setAbout] = useState<Element | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const hide = useCallback(() => {
    clearTimeout(timer.current)
    setAbout(null)
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (!about) return
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && hide()
    document.addEventListener('keydown', onKey, true)
    document.addEventListener('scroll', hide, true)
    return () => {
      document.removeEventListener('keydown', onKey, true)
      document.removeEventListener('scroll', hide, true)
    }
  }, [about, hide])

  const show = (target: Element) => {
    clearTimeout(timer.current)
    if (target.isConnected) setAbout(target)
  }
  const showSoon = (target: Element) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => show(target), HOVER_MS)
  }
  const place = useCallback(
    (tip: HTMLElement | null) => {
      if (!tip || !about) return
      const [x, y] = beside(about.getBoundingClientRect(), tip.getBoundingClientRect(), placement)
      tip.style.left = `${x}px`
      tip.style.top = `${y}px`
    },
    [about, placement],
  )
  return { isShown: about !== null, show, showSoon, hide, place }
}

type Rect = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom' | 'width' | 'height'>

function beside(about: Rect, tip: Rect, placement: Placement): readonly [number, number] {
  const isAcross = placement === 'start' || placement === 'end'
  const middle = [about.left + about.width / 2 - tip.width / 2, about.top + about.height / 2 - tip.height / 2] as const
  const [before, after] = isAcross
    ? [about.left - GAP - tip.width, about.right + GAP]
    : [about.top - GAP - tip.height, about.bottom + GAP]
  const fitsAfter = after + (isAcross ? tip.width : tip.height) < (isAcross ? innerWidth : innerHeight)
  const wantsBefore = placement === 'top' || placement === 'start'
  const along = (wantsBefore && before >= 0) || !fitsAfter ? before : after
  const inside = (at: number, size: number, room: number) => Math.max(GAP, Math.min(at, room - size - GAP))
  return isAcross
    ? [along, inside(middle[1], tip.height, innerHeight)]
    : [inside(middle[0], tip.width, innerWidth), along]
}
