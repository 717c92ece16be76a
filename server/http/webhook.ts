import { type Request, Router } from 'express'
import * as z from 'zod/mini'
import { WEBHOOK_LENGTH_MAX } from '../../shared/limits.ts'
import { newKey } from '../members/keys.ts'
import { Problem } from '../problem.ts'
import type { BoardRecord } from '../store/store.ts'
import type { Means } from './means.ts'
import { boardIdOf, memberOf } from './member.ts'
import { parse } from './parse.ts'

const Wanted = z.object({
  url: z.string().check(z.maxLength(WEBHOOK_LENGTH_MAX, 'This address is too long.')),
  withTitle: z._default(z.boolean(), false),
})

/** Which program hears of a board's signals and reviews. For facilitators; nothing of it is on the stage or in an export. */
export function webhookRoutes({ store, turns, hooks }: Means): Router {
  const routes = Router()

  routes.get('/boards/:id/webhook', async (request, response) => {
    response.json(told(await facilitated(request)))
  })

  routes.put('/boards/:id/webhook', async (request, response) => {
    await facilitated(request)
    const { url, withTitle } = parse(Wanted, request.body)
    const secret = newKey()
    const board = await turns.take(boardIdOf(request), async () => {
      const before = await facilitated(request)
      checkAllowed(url)
      return save(before, { url, withTitle, secret, failed: null, toldReview: null })
    })
    response.json({ ...told(board), secret })
  })

  routes.delete('/boards/:id/webhook', async (request, response) => {
    await turns.take(boardIdOf(request), async () => save(await facilitated(request), null))
    response.status(204).end()
  })

  async function facilitated(request: Request): Promise<BoardRecord> {
    const { board, member } = await memberOf(request, store)
    if (member.role !== 'facilitator')
      throw new Problem(403, 'not-yours', 'Only a facilitator decides which program hears of this board.')
    return board
  }

  async function save(board: BoardRecord, webhook: BoardRecord['webhook']): Promise<BoardRecord> {
    const next = { ...board, webhook }
    await store.save({ board: next })
    return next
  }

  function checkAllowed(url: string): void {
    if (!hooks.isAllowed)
      throw new Problem(
        409,
        'webhooks-off',
        'This server calls no other program. Whoever runs it can allow hosts by WEBHOOK_HOSTS.',
      )
    if (!hooks.mayCall(url))
      throw new Problem(
        409,
        'webhook-refused',
        'This address is on no host that this server may call. Ask whoever runs it to add the host to WEBHOOK_HOSTS.',
      )
  }

  /** Without the secret: that is said once, to whoever set it. */
  function told({ webhook }: BoardRecord) {
    const { url = null, withTitle = false, failed = null } = webhook ?? {}
    return { isAllowed: hooks.isAllowed, url, withTitle, failed }
  }

  return routes
}
