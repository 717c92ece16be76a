import { Router } from 'express'
import { kits, summaryOf } from '../../shared/kits/kits.ts'
import type { Receipt } from '../../shared/receipt.ts'
import { eraseBoard } from '../erase/board.ts'
import { newId } from '../members/keys.ts'
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
    const erased = await turns.take(board.id, async () => {
      // Whoever asked a second time is told that it is gone.
      await memberOf(request, store)
      return eraseBoard(board.id, { store, rooms })
    })
    if (!/\breturn=representation\b/.test(request.get('prefer') ?? '')) return void response.status(204).end()
    const receipt: Receipt = { receipt: newId(), at: Date.now(), by: 'facilitator', board: board.id, erased }
    response.status(200).set('Preference-Applied', 'return=representation').json(receipt)
  })

  return routes
}
