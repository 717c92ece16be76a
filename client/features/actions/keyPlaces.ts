const fields =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable="true"], [role="textbox"][aria-readonly="false"]'
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

/** Whether this is where everybody's words are written: what is undone in it is undone in the board's one history. */
export function isTextOfBoard(target: EventTarget | null): boolean {
  // A comment that is not sent yet, or what is looked for, is nobody else's: there the browser undoes.
  return target instanceof Element && target.closest('[contenteditable="true"], [data-shared]') !== null
}

export function isOnButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, [role="button"]') !== null
}

/** Keys by which a button is pressed, left, or told apart from its neighbours. */
export function isForButton(key: string): boolean {
  return key === 'Enter' || key === ' ' || key === 'Tab' || key === 'Escape' || /^(Arrow|Home|End|Page)/.test(key)
}
