import type { Editor } from '@tiptap/core'

type ScreenPoint = { readonly left: number; readonly top: number }

/** Where writing begins: at a place on the screen, over words that were chosen there, or after the last word. */
export type Spot = 'end' | { readonly from: ScreenPoint; readonly to?: ScreenPoint | undefined }

/** Where somebody pressed, or what they had chosen there. */
export function spotOf(pressed: { readonly clientX: number; readonly clientY: number }): Spot {
  const chosen = getSelection()
  const rects = chosen && !chosen.isCollapsed ? [...chosen.getRangeAt(0).getClientRects()] : []
  const [first, last] = [rects[0], rects.at(-1)]
  if (!first || !last) return { from: { left: pressed.clientX, top: pressed.clientY } }
  return {
    from: { left: first.left + 0.5, top: (first.top + first.bottom) / 2 },
    to: { left: last.right - 0.5, top: (last.top + last.bottom) / 2 },
  }
}

/** Puts the caret there. */
export function select(editor: Editor, spot: Spot): void {
  const [from, to] = spot === 'end' ? [] : [at(editor, spot.from), at(editor, spot.to ?? spot.from)]
  // TipTap's own focus comes a frame later, and a letter may come before it.
  editor.view.dom.focus({ preventScroll: true })
  const chain = editor.chain()
  if (from === undefined || to === undefined) chain.focus('end', { scrollIntoView: false }).run()
  else chain.setTextSelection({ from, to }).focus(undefined, { scrollIntoView: false }).run()
}

function at(editor: Editor, point: ScreenPoint): number | undefined {
  return editor.view.posAtCoords(point)?.pos
}
