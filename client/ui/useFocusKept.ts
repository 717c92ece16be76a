import { useEffect, useRef } from 'react'

/**
 * For a place whose buttons come and go: when the one with the focus goes, the first that is there now gets it, or the
 * place itself when none is left. Spread the result on the place.
 */
export function useFocusKept() {
  const place = useRef<HTMLDivElement>(null)
  const isHere = useRef(false)
  useEffect(() => {
    // An element that is taken out of the page takes the focus with it, and says nothing.
    if (!isHere.current || document.activeElement !== document.body) return
    const { current } = place
    const next = current?.querySelector<HTMLElement>('button') ?? current
    next?.focus()
  })
  return {
    ref: place,
    tabIndex: -1,
    'data-focus-kept': '',
    onFocus: () => {
      isHere.current = true
    },
    onBlur: () => {
      isHere.current = false
    },
  }
}
