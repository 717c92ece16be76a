import { expect, test } from 'vitest'
import { newKey } from '../../../server/members/keys.ts'
import type { Role } from '../../../shared/members.ts'
import type { RoomKind } from '../../../shared/rooms.ts'
import { closeName } from '../../helpers/attack.ts'
import { until } from '../../helpers/until.ts'
import { post, startWorkshop } from '../../helpers/workshop.ts'

test('[ATK-C9] a rotated link closes a hundred open sockets within a second, and every other way in', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const own = await fay.open('deck')
  const viewer = await (await workshop.join('projector', 'viewer')).raw('stage')
  const kinds: readonly RoomKind[] = ['board', 'stage', 'private', 'board']
  const guests = await Promise.all(Array.from({ length: 25 }, (_, at) => workshop.join(`p${at}`, 'participant')))
  const sockets = (await Promise.all(guests.map((guest) => Promise.all(kinds.map((kind) => guest.raw(kind)))))).flat()
  expect(sockets).toHaveLength(100)
  await until(() => sockets.every((socket) => socket.frames.length > 0))

  const key = newKey()
  expect(await fay.command('link.rotate', { role: 'participant', key })).toBe(204)
  const from = performance.now()
  await until(() => sockets.every((socket) => socket.code !== undefined))
  expect(performance.now() - from).toBeLessThan(1000)
  expect(new Set(sockets.map((socket) => closeName(socket.code)))).toEqual(new Set(['revoked']))

  const [ana] = guests
  if (!ana) throw new Error('nobody came')
  expect(await ana.command('member.rename', { name: 'still here' })).toBe(410)
  const join = `${workshop.address}/api/boards/${ana.boardId}/join`
  expect((await post(join, {}, ana.token)).status).toBe(410)
  expect((await post(join, { key: workshop.board.keys.participant })).status).toBe(403)
  expect((await post(join, { code: workshop.board.code })).status).toBe(403)
  expect((await fetch(`${workshop.address}/api/codes/${workshop.board.code}`)).status).toBe(404)
  for (const kind of kinds) expect(closeName(await (await ana.raw(kind)).closed())).toBe('revoked')
  expect((await post(join, { key })).status).toBe(200)
  expect(closeName(own.closedWith())).toBe('open')
  expect(closeName(viewer.code)).toBe('open')
})

for (const role of ['facilitator', 'viewer'] satisfies Role[])
  test(`[ATK-C9] so does a rotated ${role} link, and who rotated it stays`, async () => {
    await using workshop = await startWorkshop()
    const fay = await workshop.join('fay', 'facilitator')
    const other = await workshop.join('other', role)
    const [mine, theirs] = [await fay.raw('deck'), await other.raw('stage')]
    await until(() => mine.frames.length > 0 && theirs.frames.length > 0)
    expect(await fay.command('link.rotate', { role, key: newKey() })).toBe(204)
    expect(closeName(await theirs.closed())).toBe('revoked')
    expect(await other.command('member.rename', { name: 'still here' })).toBe(410)
    expect(closeName(mine.code)).toBe('open')
    expect(await fay.command('link.rotate', { role, key: newKey() })).toBe(204)
    expect(closeName(await (await other.raw('stage')).closed())).toBe('revoked')
  })

test('[ATK-C9] whoever comes in while the link is being rotated is not left inside', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const guests = await Promise.all(Array.from({ length: 20 }, (_, at) => workshop.join(`v${at}`, 'viewer')))
  const coming = guests.flatMap((guest) => Array.from({ length: 5 }, () => guest.raw('board')))
  const rotated = fay.command('link.rotate', { role: 'viewer', key: newKey() })
  const sockets = await Promise.all(coming)
  expect(await rotated).toBe(204)
  await until(() => sockets.every((socket) => socket.code !== undefined))
  expect(new Set(sockets.map((socket) => closeName(socket.code)))).toEqual(new Set(['revoked']))
})

test('[ATK-C9] a deleted board closes everything and opens for nobody', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const ana = await workshop.join('ana', 'participant')
  const sockets = [await fay.raw('deck'), await ana.raw('board'), await ana.raw('private')]
  await until(() => sockets.every((socket) => socket.frames.length > 0))
  const remove = (token: string) =>
    fetch(`${workshop.address}/api/boards/${ana.boardId}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${token}` },
    })
  expect((await remove(ana.token)).status).toBe(403)
  expect((await remove(fay.token)).status).toBe(204)
  for (const socket of sockets) expect(closeName(await socket.closed())).toBe('gone')
  expect(closeName(await (await ana.raw('board')).closed())).toBe('gone')
  expect(await ana.command('member.rename', { name: 'ghost' })).toBe(404)
  expect((await remove(fay.token)).status).toBe(404)
})
