import { expect, test } from 'vitest'
import { newKey } from '../../../server/members/keys.ts'
import { openSqlite } from '../../../server/store/sqlite.ts'
import type { LogRow, Store } from '../../../server/store/store.ts'
import type { Joined } from '../../../shared/api.ts'
import { faulty } from '../../helpers/faulty.ts'
import { Guest } from '../../helpers/guest.ts'
import { until } from '../../helpers/until.ts'
import { post, startWorkshop } from '../../helpers/workshop.ts'

const ofStage = (rows: readonly LogRow[]) => rows.some(({ room }) => room.endsWith('/stage'))

/** A workshop whose disk is full when it is told so. */
async function fragile() {
  const { store, failNext, hasFailed } = faulty(openSqlite(':memory:'))
  const workshop = await startWorkshop({ store: store as Store })
  const fay = await workshop.join('fay', 'facilitator')
  const ana = await workshop.join('ana', 'participant')
  /** Who is what, as whoever comes now is told. */
  const seats = async () => (await (await workshop.join('late', 'viewer')).open('stage')).members
  /** Sends a command whose record is kept, and whose word to everybody is not. */
  const halfDone = async (guest: Guest, ...[type, input]: Parameters<Guest['command']>) => {
    failNext('append', ofStage)
    expect(await guest.command(type, input)).toBeGreaterThanOrEqual(500)
    expect(hasFailed()).toBe(true)
  }
  return { workshop, fay, ana, seats, halfDone, [Symbol.asyncDispose]: () => workshop[Symbol.asyncDispose]() }
}

test('[DUR-30] a hand-over or a stand-in of which nobody was told is told when it is asked for again', async () => {
  await using given = await fragile()
  const { fay, ana, seats, halfDone } = given
  await halfDone(fay, 'session.handOver', { to: ana.member.id })
  expect(await fay.command('session.handOver', { to: ana.member.id })).toBe(204)
  const now = await seats()
  expect([fay, ana].map(({ member }) => now.get(member.id)?.role)).toEqual(['participant', 'facilitator'])
  await halfDone(ana, 'member.role', { member: fay.member.id, role: 'facilitator' })
  expect(await fay.command('session.standIn', {})).toBe(204)
  expect((await seats()).get(fay.member.id)?.role).toBe('facilitator')
})

test('[DUR-31] a link that was replaced or revoked lets nobody stay, even if the disk is full; asking again does the rest', async () => {
  await using given = await fragile()
  const { workshop, fay, ana, seats, halfDone } = given
  const sockets = await Promise.all([ana.raw('board'), ana.raw('stage'), ana.raw('private')])
  await until(() => sockets.every(({ frames }) => frames.length > 0))
  const key = newKey()
  await halfDone(fay, 'link.rotate', { role: 'participant', key })
  // Whoever had the stage open is told that it is read anew.
  for (const socket of sockets) expect([4410, 1013]).toContain(await socket.closed())
  expect(await (await ana.raw('board')).closed()).toBe(4410)
  const join = `${workshop.address}/api/boards/${fay.boardId}/join`
  const ben = new Guest(workshop.address, fay.boardId, (await (await post(join, { key })).json()) as Joined)
  const board = await ben.open('board')
  for (let twice = 0; twice < 2; twice++)
    expect(await fay.command('link.rotate', { role: 'participant', key })).toBe(204)
  const [gone, stays] = [(await seats()).get(ana.member.id), (await seats()).get(ben.member.id)]
  expect([gone?.leftAt === null, stays?.leftAt]).toEqual([false, null])
  expect(board.closedWith()).toBeUndefined()
  const { code } = (await workshop.store.findBoard({ id: fay.boardId })) ?? {}
  const stage = await fay.open('stage')
  expect([stage.session.get().code, code === workshop.board.code]).toEqual([code, false])

  await halfDone(fay, 'link.revoke', { role: 'participant' })
  await until(() => board.closedWith() === 4410)
  expect(await fay.command('link.revoke', { role: 'participant' })).toBe(204)
  const late = await fay.open('stage')
  await until(() => late.session.get().code === '')
  expect(late.members.get(ben.member.id)?.leftAt).not.toBeNull()
  ben.leave()
})

test('[DUR-30] whoever was let in while the disk was full has a seat once that is asked for again', async () => {
  await using given = await fragile()
  const { workshop, fay, ana, seats, halfDone } = given
  const deck = await fay.open('deck')
  await fay.command('door.set', { door: 'waiting' })
  const join = `${workshop.address}/api/boards/${fay.boardId}/join`
  const knock = async (name: string) =>
    ((await (await post(join, { key: workshop.board.keys.participant, name })).json()) as Joined).member.id
  const [nia, zoe] = [await knock('nia'), await knock('zoe')]
  await halfDone(fay, 'member.admit', { member: nia })
  for (let twice = 0; twice < 2; twice++) expect(await fay.command('member.admit', { member: nia })).toBe(204)
  await until(() => deck.waiting.ids().length === 1)
  await fay.command('member.remove', { member: zoe })
  expect(await fay.command('member.admit', { member: zoe })).toBe(409)
  await fay.command('door.set', { door: 'open' })
  await until(() => deck.waiting.ids().length === 0)
  const now = await seats()
  expect([nia, zoe, ana.member.id].map((id) => now.get(id)?.name)).toEqual(['nia', undefined, 'ana'])
})
