/**
 * React Aria keeps a list of elements that are in transition, and hears of only one that was cancelled on each: what is taken
 * off the page while two of its properties change stays on that list, with all of the page it was part of. This tells it of
 * the others.
 */
export function tellOfCancelled(): void {
  document.addEventListener('transitionrun', ({ target }) => target?.addEventListener('transitioncancel', asEnded))
}

/** To the document, where ends are listened for: nothing rises there from an element that is gone. */
function asEnded(event: Event): void {
  const { target, propertyName } = event as TransitionEvent
  const ended = new TransitionEvent('transitionend', { propertyName })
  Object.defineProperty(ended, 'target', { value: target })
  document.dispatchEvent(ended)
}
