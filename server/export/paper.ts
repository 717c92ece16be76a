import type { BoardFile } from '../../shared/boardFile.ts'
import type { ExportFormat } from '../../shared/exports.ts'
import { boardFileOf } from './boardFile.ts'
import { csvOf } from './csv.ts'
import { documentOf, type States } from './documents.ts'
import { htmlOf } from './html.ts'
import { markdownOf } from './markdown.ts'
import { outlineOf } from './outline.ts'
import { readingOf } from './reading.ts'

export type Wanted = {
  readonly format: ExportFormat
  readonly states: States
  /** Whose it is. */
  readonly of: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** Pictures to be in it, by their name. */
  readonly pictures: readonly { readonly id: string; readonly bytes: Uint8Array }[]
}

/** A board as a file in the format that was asked for: of what its documents hold, and nothing else. */
export function exportedFile({ format, states, of, at, pictures }: Wanted): Uint8Array {
  const own = states.private
  const file = boardFileOf(
    {
      board: documentOf(states.board),
      stage: documentOf(states.stage),
      deck: states.deck && documentOf(states.deck),
      private: own && { of, doc: documentOf(own) },
    },
    at,
  )
  return Buffer.from(papers[format]({ ...file, ...withPictures(pictures) }), 'utf8')
}

const papers: { readonly [F in ExportFormat]: (file: BoardFile) => string } = {
  json: (file) => JSON.stringify(file),
  markdown: (file) => markdownOf(outlineOf(readingOf(file))),
  html: (file) => htmlOf(file.title, file.language, outlineOf(readingOf(file))),
  csv: (file) => csvOf(readingOf(file)),
}

function withPictures(pictures: Wanted['pictures']): Pick<BoardFile, 'pictures'> {
  if (pictures.length === 0) return {}
  return { pictures: Object.fromEntries(pictures.map(({ id, bytes }) => [id, Buffer.from(bytes).toString('base64')])) }
}
