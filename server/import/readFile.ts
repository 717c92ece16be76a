import * as z from 'zod/mini'
import { Title } from '../../shared/api.ts'
import { BOARD_FILE, BOARD_FILE_FORMAT, BoardFile } from '../../shared/boardFile.ts'
import { FILE_RECORDS_MAX, FILE_TEXT_LENGTH_MAX } from '../../shared/limits.ts'
import { Problem } from '../problem.ts'

const Request = z.object({ file: z.optional(z.unknown()), title: z.optional(Title) })

/** What a request to bring in a board says. Throws a Problem that names what is wrong with it, and what to do. */
export function readRequest(bytes: Uint8Array): { readonly file: BoardFile; readonly title: string | undefined } {
  const request = Request.safeParse(json(bytes))
  if (!request.success)
    throw wrong('file-malformed', request.error.issues[0]?.message ?? 'Send the file as it was exported.')
  const { file: given, title } = request.data
  const mark = given as { readonly file?: unknown; readonly format?: unknown } | null | undefined
  if (mark?.file !== BOARD_FILE)
    throw wrong('not-a-board', 'This is no Groundwork board. Choose a file that was exported as “Groundwork board”.')
  if (typeof mark.format === 'number' && mark.format > BOARD_FILE_FORMAT)
    throw wrong('file-newer', 'This file was made by a newer Groundwork. Bring it in there, or update this server.')
  const file = BoardFile.safeParse(given)
  if (!file.success) throw wrong('file-malformed', whereIn(file.error.issues[0]?.path ?? []))
  checkSize(file.data)
  return { file: file.data, title }
}

function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    throw wrong('not-json', 'This file could not be read: it is cut off or changed. Export the board again.')
  }
}

function whereIn(path: readonly PropertyKey[]): string {
  const place = path.length > 0 ? ` near “${path.map(String).join(' › ')}”` : ''
  return `Something in this file is not as it should be${place}. Export the board again, or correct it there.`
}

function checkSize({ board, stage, deck = {}, private: own }: BoardFile): void {
  const { of: _, ...mine } = own ?? { of: '' }
  const parts = [board, stage, deck, mine].flatMap((room) => Object.values(room))
  const records = parts.reduce((sum, part) => sum + Object.keys(part ?? {}).length, 0)
  if (records > FILE_RECORDS_MAX)
    throw wrong(
      'file-too-much',
      `A file holds at most ${FILE_RECORDS_MAX} things. Empty the Trash there, then export again.`,
    )
  for (const part of parts) checkTexts(part)
}

/** Deeper than this nothing of ours is; a file that is would keep us busy. */
const DEPTH_MAX = 40

function checkTexts(value: unknown, depth = 0): void {
  if (typeof value === 'string' && value.length > FILE_TEXT_LENGTH_MAX)
    throw wrong(
      'text-too-long',
      `A text in this file has more than ${FILE_TEXT_LENGTH_MAX} characters. Shorten it there first.`,
    )
  if (depth > DEPTH_MAX) throw wrong('file-malformed', whereIn([]))
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) checkTexts(part, depth + 1)
}

function wrong(code: string, message: string): Problem {
  return new Problem(400, code, message)
}
