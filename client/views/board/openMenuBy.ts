/** Opens the menu of a thing on the board beside a button, by the event that a right click on the thing brings. */
export function openMenuBy(button: Element, id: string): void {
  const thing = document.querySelector(`main [data-stop="${CSS.escape(id)}"]`) ?? document.querySelector('main')
  const { left, bottom } = button.getBoundingClientRect()
  thing?.dispatchEvent(
    new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: left, clientY: bottom + 4 }),
  )
}
