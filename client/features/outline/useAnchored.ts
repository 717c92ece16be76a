import { type RefObject, useEffect } from 'react'
import { rowElement } from './rowFocus.ts'
import type { Spot } from './spot.ts'

/** Keeps the row under the focus where it is on the screen while others' changes make the page above it longer or shorter. */
export function useAnchored(scroller: RefObject<HTMLElement | null>, spot: Spot): void {
  useEffect(() => {
    const { current: page } = scroller
    const [content] = page?.children ?? []
    if (!page || !content) return
    let anchor: { readonly id: string; readonly top: number } | null = null

    const remember = () => {
      const { focused } = spot.get()
      const element = focused === null ? null : rowElement(focused)
      const isMeant = element?.contains(document.activeElement) ?? false
      const top = element?.getBoundingClientRect().top ?? 0
      anchor = focused !== null && isMeant && top > 0 && top < innerHeight ? { id: focused, top } : null
      // Either we hold the page, or the browser does.
      page.toggleAttribute('data-held', anchor !== null)
    }
    const hold = () => {
      const element = anchor && rowElement(anchor.id)
      if (anchor && element)
        page.scrollBy({ top: element.getBoundingClientRect().top - anchor.top, behavior: 'instant' })
      remember()
    }
    const sizes = new ResizeObserver(hold)
    sizes.observe(content)
    page.addEventListener('scroll', remember, { passive: true })
    page.addEventListener('focusin', remember)
    page.addEventListener('focusout', remember)
    return () => {
      sizes.disconnect()
      page.removeEventListener('scroll', remember)
      page.removeEventListener('focusin', remember)
      page.removeEventListener('focusout', remember)
    }
  }, [scroller, spot])
}
