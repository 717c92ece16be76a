import { Router } from 'express'
import { type ExportFormat, exportFormats, fileTypes } from '../../shared/exports.ts'
import { FILE_PICTURES_BYTES_MAX } from '../../shared/limits.ts'
import { fileSlug } from '../../shared/rules/fileSlug.ts'
import { boardDoc } from '../../shared/schema/board.ts'
import { statesFor } from '../export/documents.ts'
import type { Wanted } from '../export/paper.ts'
import { findPicture } from '../pictures/shelf.ts'
import { Problem } from '../problem.ts'
import { aside } from '../work/aside.ts'
import type { Means } from './means.ts'
import { memberOf } from './member.ts'

/** What everybody on a board may read: `?only=shared` leaves the rest out, in a file that is to be passed on. */
const shared = ['board', 'stage'] as const

/** A board to take home, as whoever asks may see it, at one moment. */
export function exportRoutes({ store, rooms, limits }: Means): Router {
  const routes = Router()

  routes.get('/boards/:id/export/:format', async (request, response, next) => {
    const { board, member } = await memberOf(request, store)
    const { format } = request.params
    // The review's day has a call of its own.
    if (format === 'ics') return next()
    if (!isFormat(format))
      throw new Problem(404, 'format-unknown', `There is no such format. Choose one of: ${exportFormats.join(', ')}.`)
    await limits.takeHome(member.id)
    const at = Date.now()
    const only = request.query.only === 'shared' ? shared : undefined
    const states = await statesFor(rooms, board.id, member, only)
    const pictures = format === 'json' ? await picturesOn(board.id) : []
    const file = await aside('exportedFile', { format, states, of: member.id, at, pictures })
    const { type, ending } = fileTypes[format]
    const day = new Date(at).toISOString().slice(0, 10)
    response
      .status(200)
      .attachment(`${fileSlug(board.title, 'board')}-${day}${ending}`)
      // After the name, which would say a type of its own.
      .set({ 'Content-Type': type, 'Content-Length': String(file.length) })
      .set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      .end(file)
  })

  /** The pictures on a board, as many as a file can hold; what is more is missing there. */
  async function picturesOn(board: string): Promise<Wanted['pictures']> {
    const names = await rooms.lend([{ board, kind: 'board', owner: null }], async ({ doc }) => [
      ...new Set([...boardDoc(doc).images.all().values()].map(({ file }) => file)),
    ])
    const pictures: { readonly id: string; readonly bytes: Uint8Array }[] = []
    let left = FILE_PICTURES_BYTES_MAX
    for (const id of names) {
      const bytes = await findPicture(store, board, id)
      if (!bytes || bytes.length > left) continue
      left -= bytes.length
      pictures.push({ id, bytes: new Uint8Array(bytes) })
    }
    return pictures
  }

  return routes
}

function isFormat(word: string): word is ExportFormat {
  return (exportFormats as readonly string[]).includes(word)
}
