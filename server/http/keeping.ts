import { Router } from 'express'
import type { BoardKept, Keeps } from '../../shared/keeps.ts'
import { deletionOf, isNearEnd } from '../../shared/rules/retention.ts'
import type { Means } from './means.ts'
import { memberOf } from './member.ts'

/** How long boards are kept here, and when one that nobody opens goes. To ask is not to open it. */
export function keepingRoutes({ store, retentionDays }: Means): Router {
  const routes = Router()
  routes.get('/keeps', (_request, response) => {
    response.json({ days: retentionDays } satisfies Keeps)
  })
  routes.get('/boards/:id/kept', async (request, response) => {
    const { board } = await memberOf(request, store)
    const now = Date.now()
    const use = { usedAt: board.usedAt ?? now, warnedAt: board.warnedAt ?? null }
    const goesAt = isNearEnd(use, retentionDays, now) ? deletionOf(use, retentionDays, now) : null
    response.json({ days: retentionDays, goesAt } satisfies BoardKept)
  })
  return routes
}
