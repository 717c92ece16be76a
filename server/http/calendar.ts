import { createHash } from 'node:crypto'
import { type Request, type Response, Router } from 'express'
import * as z from 'zod/mini'
import { calendarFeed, calendarSeriesFile } from '../../shared/rules/calendarSeries.ts'
import { allianceDoc } from '../../shared/schema/alliance.ts'
import { boardOfCalendar, calendarSecret } from '../calendar/address.ts'
import { calendarEntries, calendarName } from '../calendar/entries.ts'
import { Problem } from '../problem.ts'
import type { BoardRecord } from '../store/store.ts'
import type { Means } from './means.ts'
import { boardIdOf, memberOf } from './member.ts'
import { parse } from './parse.ts'

/** `instead`: the secret that is to be replaced, so that of two who renew it at once the second does nothing. */
const Renew = z.object({ instead: z.string() })

const unknown = new Problem(
  404,
  'calendar-unknown',
  'There is no calendar at this address any more. Ask for a new one.',
)

/** The days of an alliance for people's calendars: one file, and an address to subscribe to. */
export function calendarRoutes({ store, rooms, limits, turns, publicUrl }: Means): Router {
  const routes = Router()
  const originOf = (request: Request) => publicUrl ?? `${request.protocol}://${request.host}`

  function entriesOf(board: BoardRecord, request: Request) {
    return rooms.lend([{ board: board.id, kind: 'stage', owner: null }], async ({ doc }) =>
      calendarEntries(board, allianceDoc(doc).alliance.get(), originOf(request)),
    )
  }
  const tell = (board: BoardRecord, request: Request, response: Response) => {
    const secret = calendarSecret(board)
    response.json({ secret, address: `${originOf(request)}/api/calendar/${secret}.ics` })
  }

  routes.get('/boards/:id/export/ics', async (request, response) => {
    const { board } = await memberOf(request, store)
    const [first] = await entriesOf(board, request)
    if (!first)
      throw new Problem(404, 'no-date', 'No day is set for looking at this alliance again. Choose one, then try again.')
    response.attachment('groundwork.ics').type('text/calendar').send(calendarSeriesFile(first))
  })

  routes.get('/boards/:id/calendar', async (request, response) => {
    tell((await writer(request)).board, request, response)
  })

  routes.post('/boards/:id/calendar', async (request, response) => {
    await writer(request)
    const { instead } = parse(Renew, request.body)
    const renewed = await turns.take(boardIdOf(request), async () => {
      const { board, member } = await writer(request)
      if (member.role !== 'facilitator')
        throw new Problem(403, 'not-yours', 'Only a facilitator can renew this address. Ask the one who leads.')
      if (instead !== calendarSecret(board)) return board
      const next = { ...board, calendarAge: (board.calendarAge ?? 0) + 1 }
      await store.save({ board: next })
      return next
    })
    tell(renewed, request, response)
  })

  routes.get('/calendar/:secret.ics', async (request, response) => {
    const board = await limits.guess(request.ip ?? '', 'key', async () => {
      const found = await boardOfCalendar(store, request.params.secret)
      if (!found) throw unknown
      return found
    })
    await limits.calendar(board.id)
    const feed = calendarFeed(calendarName, await entriesOf(board, request))
    response.setHeader('Cache-Control', 'private, no-cache')
    response.setHeader('ETag', `"${createHash('sha256').update(feed).digest('base64url')}"`)
    response.type('text/calendar').send(feed)
  })

  /** Whoever writes here may subscribe; a projector's link hangs on a wall. */
  async function writer(request: Request) {
    const found = await memberOf(request, store)
    if (found.member.role === 'viewer')
      throw new Problem(403, 'not-yours', 'This address is for those who take part. Join by their link first.')
    return found
  }

  return routes
}
