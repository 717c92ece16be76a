import { type Cells, cellsInText, linesIn } from './cells.ts'
import { cellsInHtml } from './cellsInHtml.ts'
import { type Clip, readClip } from './clip.ts'
import { clipInHtml } from './clipHtml.ts'

/** What a clipboard holds, as far as a board can use it. */
export type Held = {
  /** Our own form of it, where the browser let us keep it. */
  readonly own: string
  readonly html: string
  readonly text: string
  readonly images: readonly File[]
}

export type Pasted =
  | { readonly is: 'clip'; readonly clip: Clip }
  /** Each to be a note: cells of a table where they stand in it, or one line after the other. */
  | { readonly is: 'table'; readonly cells: Cells }
  | { readonly is: 'lines'; readonly lines: readonly string[] }
  | { readonly is: 'images'; readonly images: readonly File[] }
  | { readonly is: 'nothing' }

/** What to make of a clipboard: things of a board before tables, tables before lines, words before pictures of them. */
export function pastedFrom({ own, html, text, images }: Held): Pasted {
  const clip = readClip(own) ?? clipInHtml(html)
  if (clip) return { is: 'clip', clip }
  const cells = cellsInHtml(html) ?? cellsInText(text)
  if (cells && cells.flat().filter((cell) => cell !== '').length > 1) return { is: 'table', cells }
  const lines = linesIn(text)
  if (lines.length > 0) return { is: 'lines', lines }
  return images.length > 0 ? { is: 'images', images } : { is: 'nothing' }
}
