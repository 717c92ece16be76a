import { Router } from 'express'
import { Id } from '../../shared/members.ts'
import { allianceDoc } from '../../shared/schema/alliance.ts'
import { statesFor } from '../export/documents.ts'
import { Problem } from '../problem.ts'
import { findVersion } from '../versions/shelf.ts'
import { aside } from '../work/aside.ts'
import type { Means } from './means.ts'
import { memberOf } from './member.ts'

/** The alliance as it was: the file of one kept version, for everybody on its board. */
export function versionRoutes({ store, rooms }: Means): Router {
  const routes = Router()
  routes.get('/boards/:id/versions/:version', async (request, response) => {
    const { board, member } = await memberOf(request, store)
    const id = Id.safeParse(request.params.version)
    const bytes = id.success && (await isListed(board.id, id.data)) && (await findVersion(store, board.id, id.data))
    if (!bytes)
      throw new Problem(404, 'version-unknown', 'This version is not kept any more. Look at the list, and choose one.')
    const states = await statesFor(rooms, board.id, member, ['board', 'stage'])
    const file = await aside('retoldFile', { bytes, states })
    response.status(200).type('application/json').end(file)
  })

  /** What was thinned is gone at once, even if its bytes are still being taken away. */
  const isListed = (board: string, id: string) =>
    rooms.lend(
      [{ board, kind: 'stage', owner: null }],
      async ({ doc }) => allianceDoc(doc).versions.get(id) !== undefined,
    )

  return routes
}
