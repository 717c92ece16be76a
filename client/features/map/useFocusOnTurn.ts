import { type RefObject, useEffect, useRef } from 'react'

/** When the place turns into another one and what had the focus went with it, its heading has it next. */
export function useFocusOnTurn(turn: boolean): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  const before = useRef(turn)
  useEffect(() => {
    if (before.current === turn) return
    before.current = turn
    if (document.activeElement === document.body) place.current?.querySelector<HTMLElement>('h2')?.focus()
  }, [turn])
  return place
}
