const fields =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable="true"]'
const elsewhere = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

const pressed = 'button, a[href], label, summary, [role="button"], [role="radio"], [role="switch"], [role="checkbox"]'

/** Whether a key pressed here is for the board. `isEverywhere`: also while somebody writes on it. */
export function mayAct({ target, key }: KeyboardEvent, isEverywhere: boolean): boolean {
  if (!(target instanceof Element)) return true
  // These press what has the focus.
  if ((key === 'Enter' || key === ' ') && target.closest(pressed) !== null) return false
  if (isTextOfBoard(target)) return isEverywhere
  return target.closest(`${fields}, ${elsewhere}`) === null && document.querySelector('[aria-modal="true"]') === null
}

/** Whether this is a field whose words are everybody's: what is undone in it is undone in the board's one history. */
export function isTextOfBoard(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  const field = target.closest(fields)
  if (field === null) return false
  // Words that are looked for, chosen or asked for in a dialog are nobody else's.
  return !field.matches('[type="search"], [role="combobox"]') && field.closest(elsewhere) === null
}
