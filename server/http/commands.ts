import { Router } from 'express'
import { run } from '../commands/run.ts'
import type { Means } from './means.ts'
import { memberOf } from './member.ts'

/** Commands: 204 once what they decided is stored. */
export function commandRoutes({ limits, turns, use, ...reach }: Means): Router {
  const { store, rooms, attendance, readyCounts, nameless } = reach
  const routes = Router()
  routes.post('/boards/:id/commands', async (request, response) => {
    const means = { store, rooms, attendance, readyCounts, nameless }
    const current = async () => ({ ...(await memberOf(request, store)), ...means })
    const first = await current()
    await limits.command(first.member.id)
    await run(request.body, first, turns, current)
    use.opened(first.board.id)
    response.status(204).end()
  })
  return routes
}
