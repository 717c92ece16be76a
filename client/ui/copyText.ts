/** Puts a text on the clipboard, also on a plain http address where browsers offer no clipboard. False if neither way was allowed. */
export async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    if (copied) return true
  }
  return copyBySelecting(text)
}

// Beside what has the focus, so that a dialog's focus trap lets it be selected.
function copyBySelecting(text: string): boolean {
  const before = document.activeElement instanceof HTMLElement ? document.activeElement : document.body
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.className = 'copy-source'
  before.parentElement?.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  before.focus({ preventScroll: true })
  return copied
}
