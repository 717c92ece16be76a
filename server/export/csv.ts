import type { Note } from '../../shared/schema/board.ts'
import type { Reading } from './reading.ts'
import { words } from './words.ts'

/** Tells spreadsheets that what follows is UTF-8. */
const MARK = '\ufeff'

/** What a spreadsheet takes for a formula, or for something to be run, where a cell begins with it. */
const runs = /^[\s\u200b\ufeff]*[=+\-@\t\r|%\uff1d\uff0b\uff0d\uff20]/u

/** The same within a cell, where a spreadsheet of another country parts it: at a semicolon, a tab or a new line. */
const inside = /([;\t\r\n][\s\u200b\ufeff]*)([=+\-@\uff1d\uff0b\uff0d\uff20])/gu

/** The notes of a board as a table (RFC 4180), one a line, as one reads them. */
export function csvOf(reading: Reading): string {
  const head = Object.values(words.columns)
  const rows = reading.places.flatMap(({ section, notes }) =>
    notes.map(([id, note]) => rowOf(id, note, section?.title ?? '', reading)),
  )
  return MARK + [head, ...rows].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')
}

function rowOf(id: string, note: Note, section: string, reading: Reading): readonly string[] {
  const { prompts, comments, reactions, nameOf } = reading
  const question = note.prompt === null ? '' : (prompts.get(note.prompt)?.text ?? '')
  const reply = reading.file.stage.replies?.[id] as { readonly reply?: string | null } | undefined
  const said = (comments.get(id) ?? []).map(({ text, author }) => [nameOf(author), text].filter(Boolean).join(': '))
  return [
    section,
    question,
    note.text,
    nameOf(note.author),
    note.kind ?? '',
    nameOf(note.to),
    reply?.reply ?? '',
    note.color,
    said.join('\n'),
    String(reactions.get(id) ?? 0),
    // Of a card without a name the moment says nothing that anybody should know.
    note.anonymous || note.createdAt === 0 ? '' : new Date(note.createdAt).toISOString(),
  ]
}

/** A cell that is read, and never run: an apostrophe before what would be a formula. */
function cellOf(text: string): string {
  const start = runs.exec(text)?.[0] ?? ''
  const rest = text.slice(start.length).replace(inside, "$1'$2")
  const harmless = start === '' ? rest : `'${start}${rest}`
  return `"${harmless.replaceAll('"', '""')}"`
}
