/** The section, group, thing or, for no id, canvas of this id; null while it is not drawn. */
export function stopElement(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-stop="${CSS.escape(id)}"]`)
}
