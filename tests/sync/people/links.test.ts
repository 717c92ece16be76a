import { expect, test } from 'vitest'
import { newKey } from '../../../server/members/keys.ts'
import { openSqlite } from '../../../server/store/sqlite.ts'
import type { Joined } from '../../../shared/api.ts'
import { Guest } from '../../helpers/guest.ts'
import { lasting } from '../../helpers/lasting.ts'
import { until } from '../../helpers/until.ts'
import { post, startWorkshop } from '../../helpers/workshop.ts'

test('[ACC-32] a revoked link lets nobody in, closes whom it let in, and comes back by a new one', async () => {
  const store = openSqlite(':memory:')
  let kept: { readonly board: string; readonly code: string; readonly key: string; readonly fay: Joined }
  {
    await using workshop = await startWorkshop({ store: lasting(store) })
    const fay = await workshop.join('fay', 'facilitator')
    const ana = await workshop.join('ana', 'participant')
    const stage = await fay.open('stage')
    const sockets = await Promise.all([ana.raw('board'), ana.raw('stage'), ana.raw('private')])
    await until(() => sockets.every((socket) => socket.frames.length > 0))
    const from = performance.now()
    for (let twice = 0; twice < 2; twice++) expect(await fay.command('link.revoke', { role: 'participant' })).toBe(204)
    for (const socket of sockets) expect(await socket.closed()).toBe(4410)
    expect(performance.now() - from).toBeLessThan(1000)
    await until(() => stage.session.get().code === '')
    await until(() => stage.members.get(ana.member.id)?.leftAt)
    expect(stage.members.get(fay.member.id)?.leftAt).toBeNull()
    expect(await fay.command('code.rotate', { code: workshop.board.code })).toBe(409)
    const { code = '' } = (await workshop.store.findBoard({ id: fay.boardId })) ?? {}
    const joined = { token: fay.token, member: fay.member, board: workshop.board.board }
    kept = { board: fay.boardId, code, key: workshop.board.keys.participant, fay: joined }
  }
  await using again = await startWorkshop({ store })
  const join = `${again.address}/api/boards/${kept.board}/join`
  expect((await post(join, { key: kept.key })).status).toBe(403)
  expect((await post(join, { key: '' })).status).toBe(403)
  expect((await post(join, { code: kept.code })).status).toBe(403)
  expect((await fetch(`${again.address}/api/codes/${kept.code}`)).status).toBe(404)
  const fay = new Guest(again.address, kept.board, kept.fay)
  const key = newKey()
  expect(await fay.command('link.rotate', { role: 'participant', key })).toBe(204)
  expect((await post(join, { key })).status).toBe(200)
  const { code } = (await again.store.findBoard({ id: kept.board })) ?? {}
  expect((await post(join, { code })).status).toBe(200)
})

test('[ACC-32] a facilitator who revokes her own link stays, also when another one replaces a link after that', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const ana = await workshop.join('ana', 'participant')
  const socket = await fay.raw('deck')
  await until(() => socket.frames.length > 0)
  expect(await fay.command('link.revoke', { role: 'facilitator' })).toBe(204)
  expect(await fay.command('member.role', { member: ana.member.id, role: 'facilitator' })).toBe(204)
  expect(await ana.command('link.rotate', { role: 'viewer', key: newKey() })).toBe(204)
  expect(await fay.command('timer.start', { seconds: 60 })).toBe(204)
  expect(socket.code).toBeUndefined()
})

test('[ACC-33] a new short code alone keeps everybody in', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const ana = await workshop.join('ana', 'participant')
  const stage = await ana.open('stage')
  const gus = await workshop.join('gus', 'facilitator')
  const { code } = workshop.board
  expect(await Promise.all([fay, gus].map((one) => one.command('code.rotate', { code })))).toEqual([204, 204])
  await until(() => stage.session.get().code !== code)
  const next = stage.session.get().code
  expect(await fay.command('code.rotate', { code })).toBe(204)
  expect((await workshop.store.findBoard({ id: ana.boardId }))?.code).toBe(next)
  expect(stage.closedWith()).toBeUndefined()
  expect(await ana.command('member.rename', { name: 'Ana' })).toBe(204)
  const join = `${workshop.address}/api/boards/${ana.boardId}/join`
  expect((await post(join, { code: workshop.board.code })).status).toBe(403)
  expect((await post(join, { code: stage.session.get().code })).status).toBe(200)
})
