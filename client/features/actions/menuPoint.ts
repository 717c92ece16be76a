/** Opens the menu at whatever has the focus, as the menu key does: by the event that a right click brings. */
export function openMenuAtFocus(): void {
  const focused = document.activeElement
  const main = document.querySelector('main')
  const target = focused && main?.contains(focused) ? focused : main
  if (!target) return
  const { left, top, width, height } = target.getBoundingClientRect()
  // Over something small beside it, over something large in its middle.
  const [x, y] = width * height > innerWidth * innerHeight * 0.25 ? [0.5, 0.4] : [0.25, 0.75]
  target.dispatchEvent(
    new MouseEvent('contextmenu', {
      bubbles: true,
      cancelable: true,
      clientX: clamped(left + width * x, innerWidth),
      clientY: clamped(top + height * y, innerHeight),
    }),
  )
}

function clamped(place: number, end: number): number {
  return Math.min(Math.max(place, 8), end - 8)
}
