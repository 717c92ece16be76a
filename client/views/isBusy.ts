/** Where somebody goes by key from row to row: the focus is where they read. */
const readByKey = '[role="tree"]'

/** Whether somebody is typing, holds something or reads by key: then nothing is moved under their hands. */
export function isBusy(): boolean {
  const { activeElement } = document
  return (
    isTyping() ||
    activeElement?.closest(readByKey) != null ||
    document.querySelector('.react-flow__node.dragging, [role="dialog"]') !== null
  )
}

export function isTyping(): boolean {
  return document.activeElement?.matches('input, textarea, [contenteditable="true"]') ?? false
}
