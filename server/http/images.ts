import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import { IMAGE_BYTES_MAX, imageTypes } from '../../shared/limits.ts'
import { Id } from '../../shared/members.ts'
import { type Access, rooms as rules, unlocked } from '../../shared/rooms.ts'
import { type Picture, readPicture, wrongKind } from '../pictures/picture.ts'
import { findPicture, keepPicture } from '../pictures/shelf.ts'
import { Problem } from '../problem.ts'
import type { Means } from './means.ts'
import { boardIdOf, memberOf } from './member.ts'

/** Pictures on a board: taken from whoever may write on it, given to whoever may read it. */
export function imageRoutes({ store, rooms, limits, turns }: Means): Router {
  const routes = Router()

  /** Settled before the body is read, and again when it has come: a megabyte takes its time. */
  async function writer(request: Request): Promise<{ readonly board: string; readonly member: string }> {
    const { board, member } = await memberOf(request, store)
    const access = await rooms.lend(
      [{ board: board.id, kind: 'stage', owner: null }],
      async (): Promise<Access> => rules.board.access(member, rooms.stages.situation(board.id, null)),
    )
    if (access !== 'write')
      throw new Problem(403, 'not-yours', 'You can read this board, but not add to it now. Ask the facilitator.')
    return { board: board.id, member: member.id }
  }

  const welcome: RequestHandler = async (request, _response, next) => {
    const { member } = await writer(request)
    await limits.picture(member)
    if (!request.is([...imageTypes])) throw wrongKind
    if (Number(request.headers['content-length'] ?? 0) > IMAGE_BYTES_MAX) throw tooBig
    next()
  }
  const body = express.raw({ type: [...imageTypes], limit: IMAGE_BYTES_MAX, inflate: false })

  routes.post('/boards/:id/images', welcome, body, async (request, response) => {
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    readPicture(bytes)
    const image = await turns.take(boardIdOf(request), async () =>
      keepPicture(store, (await writer(request)).board, bytes),
    )
    response.status(201).json({ image })
  })

  routes.get('/boards/:id/images/:image', async (request, response) => {
    const { board, member } = await memberOf(request, store)
    const mayRead = rules.board.access(member, unlocked(null)) !== 'none'
    const id = Id.safeParse(request.params.image)
    const bytes = mayRead && id.success ? await findPicture(store, board.id, id.data) : undefined
    if (!bytes || !id.success)
      throw new Problem(404, 'picture-unknown', 'This picture is not on this board. Add it again.')
    give(response, id.data, bytes)
  })

  return routes
}

const tooBig = new Problem(
  413,
  'picture-too-big',
  `A picture has at most ${IMAGE_BYTES_MAX / 1024 / 1024} MB. Make it smaller and try again.`,
)

const endings: Readonly<Record<Picture['type'], string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
}

/** As what its bytes are, to be looked at and nothing else; it never changes, so it is asked for once. */
function give(response: Response, id: string, bytes: Buffer): void {
  const { type } = readPicture(bytes)
  response
    .status(200)
    .set({
      'Content-Type': type,
      'Content-Disposition': `inline; filename="${id}.${endings[type]}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, max-age=31536000, immutable',
      Vary: 'Authorization',
    })
    .end(bytes)
}
