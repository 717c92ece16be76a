import { expect, test } from 'vitest'
import { SOCKETS_EACH_MAX } from '../../../server/sync/socketCounts.ts'
import { PEOPLE_MAX, SEATS_MAX } from '../../../shared/limits.ts'
import type { Role } from '../../../shared/members.ts'
import { stageDoc } from '../../../shared/schema/stage.ts'
import { ask } from '../../helpers/asked.ts'
import { closeName } from '../../helpers/attack.ts'
import { until } from '../../helpers/until.ts'
import { post, startWorkshop, type Workshop } from '../../helpers/workshop.ts'

/** Puts so many people on the board, without asking them. */
async function crowd({ app, board }: Workshop, count: number, seat: object = {}): Promise<void> {
  await app.rooms.lend([{ board: board.board.id, kind: 'stage', owner: null }], async (room) => {
    const { members } = stageDoc(room.doc)
    room.write(() => {
      for (let at = 0; at < count; at++) members.put(`${members.ids().length}-${at}`, { role: 'participant', ...seat })
    })
    await room.committed()
  })
}

async function joining({ address, board }: Workshop, role: Role, token?: string) {
  const response = await post(`${address}/api/boards/${board.board.id}/join`, { key: board.keys[role] }, token)
  const { error } = (await response.json()) as { error?: { code: string; message: string } }
  return [response.status, error?.code]
}

test('[LIM-9] a board takes so many people and no more; facilitators make room', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  await crowd(workshop, 50, { by: 'somebody' })
  await crowd(workshop, 50, { leftAt: 1 })
  await crowd(workshop, PEOPLE_MAX - 2)
  const ana = await workshop.join('ana', 'participant')
  for (const role of ['participant', 'viewer'] as const)
    expect(await joining(workshop, role)).toEqual([409, 'board-full'])
  expect(await joining(workshop, 'participant', ana.token)).toEqual([200, undefined])
  expect(await fay.command('member.remove', { member: ana.member.id })).toBe(204)
  expect(await joining(workshop, 'participant')).toEqual([200, undefined])
  expect(await joining(workshop, 'participant')).toEqual([409, 'board-full'])
  expect(await joining(workshop, 'facilitator')).toEqual([200, undefined])
})

test('[LIM-9] a board keeps so many names and no more, whoever asks for a seat', async () => {
  await using workshop = await startWorkshop()
  const ana = await workshop.join('ana', 'participant')
  await crowd(workshop, SEATS_MAX - 2, { leftAt: 1 })
  expect(await joining(workshop, 'participant')).toEqual([200, undefined])
  expect(await joining(workshop, 'participant')).toEqual([409, 'seats-full'])
  expect(await ask(workshop, ana, 'proxy.add', { member: 'kim', name: 'Kim' })).toMatchObject({ code: 'seats-full' })
  expect(await joining(workshop, 'facilitator')).toEqual([200, undefined])
})

test('[LIM-10] a member has so many sockets and no more; closing one makes room, and others notice nothing', async () => {
  await using workshop = await startWorkshop()
  const [ana, eve] = await Promise.all([workshop.join('ana', 'participant'), workshop.join('eve', 'participant')])
  const sockets = await Promise.all(Array.from({ length: SOCKETS_EACH_MAX }, () => eve.raw('stage')))
  await until(() => sockets.every(({ frames }) => frames.length > 0))
  expect(closeName(await (await eve.raw('board')).closed())).toBe('overload')
  expect(sockets.filter(({ code }) => code !== undefined)).toEqual([])
  const hers = await ana.open('board')
  hers.notes.put('n', { text: 'here I am' })
  await until(() => hers.acknowledged() > 0)
  sockets[0]?.end()
  await until(async () => {
    const again = await eve.raw('board')
    await until(() => again.frames.length > 0 || again.code !== undefined)
    return again.code === undefined
  })
})
