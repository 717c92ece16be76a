/** Where a row comes into being a moment after it was made. */
const FRAMES_MAX = 30

/** The element of a row; null while it is not drawn. */
export function rowElement(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)
}

/** Puts the focus on a row as soon as it is there, and brings it into view. */
export function focusRow(id: string): void {
  let frames = 0
  const focus = () => {
    const element = rowElement(id)
    if (!element) {
      if (frames++ < FRAMES_MAX) requestAnimationFrame(focus)
      return
    }
    element.focus({ preventScroll: true })
    element.scrollIntoView({ block: 'nearest' })
  }
  focus()
}
