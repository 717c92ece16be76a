import { expect, test } from 'vitest'
import type { CreatedBoard, Joined } from '../../../../shared/api.ts'
import { startFleet } from '../../../helpers/faults/fleet.ts'
import { Guest } from '../../../helpers/guest.ts'
import { describeWithPostgres, STARTS_MS } from '../../../helpers/postgres.ts'
import { until } from '../../../helpers/until.ts'
import { call } from '../../../helpers/workshop.ts'

describeWithPostgres('a server that is cut off from Postgres and not from Redis', () => {
  test('[NODE-24] whoever is removed meanwhile soon hears nothing from it', {
    timeout: STARTS_MS + 60_000,
  }, async () => {
    await using fleet = await startFleet(2)
    const [there, here] = fleet.nodes as [(typeof fleet.nodes)[number], (typeof fleet.nodes)[number]]
    const made = await call<CreatedBoard>(`${here.server.address}/api/boards`, {
      title: 'Atlas',
      kit: 'quick-alliance',
    })
    const come = async (address: string, role: 'facilitator' | 'participant') => {
      const body = { key: made.keys[role], name: role }
      return new Guest(address, made.board.id, await call<Joined>(`${address}/api/boards/${made.board.id}/join`, body))
    }
    const fay = await come(here.server.address, 'facilitator')
    const ben = await come(there.server.address, 'participant')
    const [board, written] = [await ben.open('board'), await fay.open('board')]
    there.toPostgres.hold()
    expect(await fay.command('member.remove', { member: ben.member.id })).toBe(204)
    await until(() => !board.provider.wsconnected)
    written.notes.put('n1', { text: 'after ben', at: [0, 0] })
    await until(() => written.acknowledged() >= 2)
    there.toPostgres.mend()
    await until(() => board.closedWith() !== undefined, 30_000)
    expect(ben.heard('after ben')).toBe(false)
    for (const guest of [fay, ben]) guest.leave()
  })
})
