import { Router } from 'express'
import { kits, summaryOf } from '../../shared/kits/kits.ts'
import { Problem } from '../problem.ts'
import { seedRows } from '../seed.ts'
import type { Means } from './means.ts'
import { memberOf } from './member.ts'
import { createdBoard, newBoard } from './newBoard.ts'
import { ourKit, wantedBoard } from './wantedBoard.ts'

/** Kits to choose from; a new board from one; the end of a board. */
export function boardRoutes({ store, rooms, limits, turns, publicUrl }: Means): Router {
  const routes = Router()

  routes.get('/kits', (_request, response) => {
    response.json({ kits: kits.map(summaryOf) })
  })

  routes.get('/kits/:kit', (request, response) => {
    response.json({ kit: ourKit(request.params.kit, 404) })
  })

  routes.post('/boards', async (request, response) => {
    await limits.create(request.ip ?? '')
    const { wanted, kit } = wantedBoard(request.body)
    const { title, language = kit.language ?? 'en' } = wanted
    const made = await newBoard(store, { title, kit: kit.id, language })
    await store.createBoard(made.board, seedRows(made.board, kit))
    response.status(201).json(createdBoard(made, publicUrl, request))
  })

  routes.delete('/boards/:id', async (request, response) => {
    const { board, member } = await memberOf(request, store)
    if (member.role !== 'facilitator') throw new Problem(403, 'not-yours', 'Only a facilitator can delete a board.')
    await turns.take(board.id, async () => {
      const open = [...rooms.ofBoard(board.id)].flatMap((room) => [...room.peers])
      rooms.drop(board.id)
      await rooms.journal.settled()
      await store.purge(board.id)
      for (const peer of open) peer.close('gone', 'this board was deleted')
    })
    response.status(204).end()
  })

  return routes
}
