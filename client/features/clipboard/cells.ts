import { TEXT_MAX } from './clip.ts'

/** Rows of cells, as in a table. */
export type Cells = readonly (readonly string[])[]

const bullet = /^\s*(?:[-*•‣◦–]|\d{1,3}[.)])\s+/u

/** The lines of a text, each to become a note: without the empty ones, and without a list's own signs. */
export function linesIn(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n|\u2028|\u2029/u)
    .map((line) => line.replace(bullet, '').trim())
    .filter((line) => line !== '')
    .flatMap(inPieces)
}

/** A table as spreadsheets copy it: tabs between cells, quotes around those with line breaks in them. Null when it is none. */
export function cellsInText(text: string): Cells | null {
  if (!text.includes('\t')) return null
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? ''
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') {
        cell += letter
        at++
      } else isQuoted = false
    } else if (letter === '"' && cell === '' && closes(text, at)) isQuoted = true
    else if (letter === '\t' || letter === '\n') {
      rows.at(-1)?.push(cell)
      cell = ''
      if (letter === '\n') rows.push([])
    } else if (letter !== '\r') cell += letter
  }
  rows.at(-1)?.push(cell)
  return tidy(rows)
}

/** Whether the quote at `at` is one a spreadsheet put there: another one ends the cell. */
function closes(text: string, at: number): boolean {
  return /^"(?:[^"]|"")*"(?=[\t\r\n]|$)/u.test(text.slice(at))
}

/** Trimmed, without empty rows at the end; null when nothing is left. */
export function tidy(rows: Cells): Cells | null {
  const cells = rows.map((row) => row.map((cell) => cell.trim()))
  const used = cells.findLastIndex((row) => row.some((cell) => cell !== ''))
  return used < 0 ? null : cells.slice(0, used + 1)
}

/** Nothing that was pasted is cut off: what is too long for one note goes on in the next. */
function inPieces(line: string): readonly string[] {
  const letters = [...line]
  return Array.from({ length: Math.ceil(letters.length / TEXT_MAX) }, (_, at) =>
    letters.slice(at * TEXT_MAX, (at + 1) * TEXT_MAX).join(''),
  )
}
