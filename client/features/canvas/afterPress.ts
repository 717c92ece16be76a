/** Does something at once; while `pressed` is being pressed, right after: a press on what moves away under it is no click. */
export function afterPress(pressed: Element, act: () => void): void {
  if (!pressed.matches(':active')) return act()
  const ended = new AbortController()
  const end = () => {
    ended.abort()
    // The click comes first.
    setTimeout(act)
  }
  for (const event of ['pointerup', 'pointercancel', 'click'] as const)
    addEventListener(event, end, { capture: true, signal: ended.signal })
}
