import express, { type RequestHandler, Router } from 'express'
import { BOARD_FILE_BYTES_MAX } from '../../shared/limits.ts'
import type { ImportedBoard } from '../import/board.ts'
import { freeCode } from '../members/freeCode.ts'
import { Problem } from '../problem.ts'
import { type BoardRecord, type LogRow, roomName } from '../store/store.ts'
import { SERVER } from '../sync/owners.ts'
import { DOCUMENT_BYTES_MAX } from '../sync/room.ts'
import { aside } from '../work/aside.ts'
import type { Means } from './means.ts'
import { createdBoard, newBoard } from './newBoard.ts'

/** The file, and the title beside it; a file in JSON is no longer than that. */
const BODY_BYTES_MAX = BOARD_FILE_BYTES_MAX + 4096

/** Files that are held in memory at once, of all people together. */
const AT_ONCE_MAX = 4

/** A board from a file: `{file, title?}`. It is read in a thread of its own, so that a bad file keeps nobody waiting. */
export function importRoutes({ store, limits, publicUrl }: Means): Router {
  const routes = Router()
  let coming = 0

  const welcome: RequestHandler = async (request, response, next) => {
    await limits.bringIn(request.ip ?? '')
    if (Number(request.headers['content-length'] ?? 0) > BODY_BYTES_MAX) throw tooBig
    if (coming >= AT_ONCE_MAX)
      throw new Problem(503, 'imports-crowded', 'Others bring in boards just now. Try again in a minute.')
    coming++
    response.once('close', () => {
      coming--
    })
    next()
  }
  const body = express.raw({ type: 'application/json', limit: BODY_BYTES_MAX })

  routes.post('/boards/import', welcome, body, async (request, response) => {
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const code = await freeCode(store)
    const brought = await aside('importedBoard', { body: bytes, code })
    const made = await newBoard(store, brought, code)
    await store.createBoard(made.board, rowsOf(made.board, brought))
    response.status(201).json(createdBoard(made, publicUrl, request))
  })

  return routes
}

const tooBig = new Problem(
  413,
  'file-too-big',
  `A board's file has at most ${BOARD_FILE_BYTES_MAX / 1024 / 1024} MB. Take some pictures off there, then export again.`,
)

function rowsOf(board: BoardRecord, { documents, pictures }: ImportedBoard): readonly LogRow[] {
  const written = Object.entries(documents).map(([kind, { update, client }]): LogRow => {
    if (update.length > DOCUMENT_BYTES_MAX) throw tooBig
    return { room: roomName(board.id, kind, null), seq: 1, update, claims: [{ client, member: SERVER }] }
  })
  const kept = pictures.flatMap(({ id, bytes }, at): LogRow[] => [
    { room: roomName(board.id, 'image', id), seq: 1, update: bytes, claims: [] },
    { room: roomName(board.id, 'images', null), seq: at + 1, update: Buffer.from(id), claims: [] },
  ])
  return [...written, ...kept]
}
