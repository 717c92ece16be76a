/** What one finger is for with the tool in hand: to move about and take hold of things, to move about only, or to draw. */
export type TouchMode = 'select' | 'hand' | 'draw' | 'other'

const controls =
  'input, textarea, select, button, a, [contenteditable="true"], [role="toolbar"], .react-flow__handle, .nodrag'

/**
 * Whether one finger pans from here by our own hand. The engine pans from open paper by itself; a thing that is not
 * selected would be dragged by it, though the finger most likely means to get past.
 */
export function pansFrom(target: Element, mode: TouchMode, hasStylus: boolean): boolean {
  if (mode === 'draw') return hasStylus
  if (mode === 'other' || target.closest(controls) !== null) return false
  const thing = target.closest('.react-flow__node, .react-flow__nodesselection')
  if (thing === null) return false
  return mode === 'hand' || !thing.matches('.selected, .react-flow__nodesselection')
}

/** Where a long press and a double tap are the text's own. */
export function isText(target: Element): boolean {
  return target.closest('input, textarea, select, [contenteditable="true"]') !== null
}
