import { expect, test } from 'vitest'
import { openSqlite } from '../../../server/store/sqlite.ts'
import type { Joined } from '../../../shared/api.ts'
import { Guest } from '../../helpers/guest.ts'
import { lasting } from '../../helpers/lasting.ts'
import { until } from '../../helpers/until.ts'
import { call, post, startWorkshop } from '../../helpers/workshop.ts'

test('[ACC-24] whoever is removed is out within a second, by every way; what they wrote stays signed', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const ana = await workshop.join('ana', 'participant')
  const ben = await workshop.join('ben', 'participant')
  const [board, seen] = [await ana.open('board'), await ben.open('board')]
  const stage = await fay.open('stage')
  board.notes.put('n1', { text: 'mine', author: ana.member.id })
  await until(() => seen.notes.get('n1'))
  const sockets = await Promise.all([ana.raw('board'), ana.raw('stage'), ana.raw('private')])
  await until(() => sockets.every((socket) => socket.frames.length > 0))
  expect(await ben.command('member.remove', { member: ana.member.id })).toBe(403)
  const from = performance.now()
  expect(await fay.command('member.remove', { member: ana.member.id })).toBe(204)
  for (const socket of sockets) expect(await socket.closed()).toBe(4411)
  expect(performance.now() - from).toBeLessThan(1000)
  expect(await fay.command('member.remove', { member: ana.member.id })).toBe(204)
  expect(await fay.command('member.remove', { member: fay.member.id })).toBe(409)
  expect(await fay.command('member.remove', { member: 'nobody' })).toBe(404)
  expect(await fay.command('member.role', { member: ana.member.id, role: 'facilitator' })).toBe(409)
  expect(await ana.command('member.rename', { name: 'still here' })).toBe(410)
  expect(await (await ana.raw('stage')).closed()).toBe(4411)
  await until(() => stage.members.get(ana.member.id)?.leftAt)
  expect(stage.members.get(seen.notes.get('n1')?.author ?? '')?.name).toBe('ana')
  const join = `${workshop.address}/api/boards/${ana.boardId}/join`
  const refused = await post(join, {}, ana.token)
  expect([refused.status, (await refused.json()).error.code]).toEqual([410, 'left-board'])
  const back = await call<Joined>(join, { key: workshop.board.keys.participant, name: 'ana' }, ana.token)
  expect(back.member.id).not.toBe(ana.member.id)
})

test('[ACC-25] anyone may leave with one click, and is gone after a restart, too', async () => {
  const store = openSqlite(':memory:')
  let gone: { readonly board: string; readonly ana: Joined }
  {
    await using workshop = await startWorkshop({ store: lasting(store) })
    await workshop.join('fay', 'facilitator')
    const gus = await workshop.join('gus', 'facilitator')
    const ana = await workshop.join('ana', 'participant')
    const wall = await workshop.join('wall', 'viewer')
    for (const guest of [gus, ana, wall]) {
      const socket = await guest.raw('stage')
      expect(await guest.command('member.leave', {})).toBe(204)
      expect(await socket.closed()).toBe(4411)
    }
    gone = { board: ana.boardId, ana: { token: ana.token, member: ana.member, board: workshop.board.board } }
  }
  await using again = await startWorkshop({ store })
  const ana = new Guest(again.address, gone.board, gone.ana)
  expect(await (await ana.raw('board')).closed()).toBe(4411)
  expect(await ana.command('member.leave', {})).toBe(410)
})
