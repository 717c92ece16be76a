import { useLayoutEffect, useRef } from 'react'
import type { AtOutline } from './atOutline.ts'
import { rowElement } from './rowFocus.ts'
import type { Row } from './rows.ts'

/**
 * Keeps a row that Tab comes to. When the row under the focus goes, the one that takes its place gets it; the focus is
 * taken from nobody who is somewhere else.
 */
export function useFocusedRow({ spot }: AtOutline, rows: readonly Row[]): void {
  const before = useRef<readonly Row[]>([])
  const had = useRef(false)
  useLayoutEffect(() => {
    const { focused } = spot.get()
    const at = before.current.findIndex(({ id }) => id === focused)
    before.current = rows
    if (rows.some(({ id }) => id === focused)) {
      // A row that went to another section is another element.
      const lost = had.current && document.activeElement === document.body
      if (lost && focused !== null) rowElement(focused)?.focus({ preventScroll: true })
    } else {
      const next = rows[Math.min(Math.max(at, 0), rows.length - 1)]
      spot.set({ focused: next?.id ?? null })
      if (had.current && document.activeElement === document.body && next)
        rowElement(next.id)?.focus({ preventScroll: true })
    }
  }, [rows, spot])
  useLayoutEffect(() => {
    const isOnRow = () => document.activeElement instanceof HTMLElement && 'row' in document.activeElement.dataset
    const onFocus = () => {
      had.current = isOnRow()
    }
    // An element that goes takes the focus along; by then the next rows are drawn, and have it back.
    const onLeave = () => setTimeout(onFocus)
    document.addEventListener('focusin', onFocus)
    document.addEventListener('focusout', onLeave)
    return () => {
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('focusout', onLeave)
    }
  }, [])
}
