import { expect, test } from 'vitest'
import { openSqlite } from '../../../server/store/sqlite.ts'
import type { Joined } from '../../../shared/api.ts'
import { Guest } from '../../helpers/guest.ts'
import { lasting } from '../../helpers/lasting.ts'
import { until } from '../../helpers/until.ts'
import { post, startWorkshop } from '../../helpers/workshop.ts'

/** As usual, in small: said at once, a stand-in soon after, for a while. */
const quick = { lostMs: 30, standInAfterMs: 200, standInWithinMs: 60_000 }

test('[ACC-26] the last facilitator who is gone is missed by everybody, and one who only reloads is not', async () => {
  await using workshop = await startWorkshop({ attendance: { lostMs: 400 } })
  const fay = await workshop.join('fay', 'facilitator')
  const ana = await workshop.join('ana', 'participant')
  const stage = await ana.open('stage')
  expect(stage.session.get().facilitatorLostAt).toBe(0)
  const [first, second] = [await fay.raw('deck'), await fay.raw('board')]
  await until(() => stage.session.get().facilitatorLostAt === null)
  const said: (number | null)[] = []
  stage.session.subscribe(() => said.push(stage.session.get().facilitatorLostAt))
  first.end()
  second.end()
  await until(() => workshop.app.attendance.facilitatorsHere(fay.boardId).length === 0)
  const reloaded = await fay.raw('stage')
  await until(() => workshop.app.attendance.facilitatorsHere(fay.boardId).length === 1)
  const from = Date.now()
  reloaded.end()
  await until(() => stage.session.get().facilitatorLostAt !== null)
  const lostAt = stage.session.get().facilitatorLostAt ?? 0
  expect(lostAt).toBeGreaterThanOrEqual(from)
  expect(Date.now() - lostAt).toBeGreaterThanOrEqual(395)
  expect(said).toEqual([lostAt])
  await fay.raw('board')
  await until(() => stage.session.get().facilitatorLostAt === null)
})

test('[ACC-27] nobody stands in while a facilitator is here or may be on the way back; then one does, and the other is told who', async () => {
  await using workshop = await startWorkshop({ attendance: quick })
  const fay = await workshop.join('fay', 'facilitator')
  const ana = await workshop.join('ana', 'participant')
  const ben = await workshop.join('ben', 'participant')
  const stage = await ana.open('stage')
  await ben.open('board')
  const standIn = async (guest: Guest) => {
    const url = `${workshop.address}/api/boards/${guest.boardId}/commands`
    const response = await post(url, { type: 'session.standIn' }, guest.token)
    return { status: response.status, said: await response.text() }
  }
  expect((await standIn(ana)).said).toContain('no-session')
  const [one, other] = [await fay.raw('deck'), await fay.raw('stage')]
  await until(() => stage.session.get().facilitatorLostAt === null)
  one.end()
  const here = await standIn(ana)
  expect([here.status, here.said]).toEqual([409, expect.stringContaining('fay')])
  other.end()
  await until(() => workshop.app.attendance.facilitatorsHere(fay.boardId).length === 0)
  const soon = await standIn(ana)
  expect([soon.status, soon.said]).toEqual([409, expect.stringContaining('1 more seconds')])
  await until(() => stage.session.get().facilitatorLostAt !== null)
  await until(async () => Date.now() - (stage.session.get().facilitatorLostAt ?? 0) > quick.standInAfterMs)
  const both = await Promise.all([standIn(ana), standIn(ben)])
  expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409])
  const [won, lost] = both[0]?.status === 204 ? [ana, both[1]] : [ben, both[0]]
  expect(lost?.said).toContain(`${won.member.name} facilitates now`)
  await until(() => stage.members.get(won.member.id)?.role === 'facilitator')
  await until(() => stage.session.get().facilitatorLostAt === null)
  expect(await won.command('session.standIn', {})).toBe(204)
  expect(await won.command('timer.start', { seconds: 60 })).toBe(204)
  // Whoever was lost comes back beside them.
  expect(await fay.command('timer.stop', {})).toBe(204)
})

test('[ACC-28] a restarted server lets nobody stand in sooner, and still knows since when nobody facilitates', async () => {
  const store = openSqlite(':memory:')
  let before: { readonly board: string; readonly ana: Joined; readonly lostAt: number }
  {
    await using workshop = await startWorkshop({ store: lasting(store), attendance: { lostMs: 20 } })
    const fay = await workshop.join('fay', 'facilitator')
    const ana = await workshop.join('ana', 'participant')
    const stage = await ana.open('stage')
    const socket = await fay.raw('board')
    await until(() => stage.session.get().facilitatorLostAt === null)
    socket.end()
    await until(() => stage.session.get().facilitatorLostAt !== null)
    const lostAt = stage.session.get().facilitatorLostAt ?? 0
    before = { board: ana.boardId, ana: { token: ana.token, member: ana.member, board: workshop.board.board }, lostAt }
  }
  {
    await using patient = await startWorkshop({ store: lasting(store) })
    const ana = new Guest(patient.address, before.board, before.ana)
    const stage = await ana.open('stage')
    expect(stage.session.get().facilitatorLostAt).toBe(before.lostAt)
    expect(await ana.command('session.standIn', {})).toBe(409)
    // A facilitator was here when the server went, so nothing was kept: it counts from the start.
    await using fresh = await startWorkshop({ attendance: { standInAfterMs: 1000 } })
    expect(fresh.app.attendance.goneSince('unheard-of', null)).toBeGreaterThan(before.lostAt)
    ana.leave()
  }
  await using again = await startWorkshop({ store, attendance: { standInAfterMs: 1 } })
  const ana = new Guest(again.address, before.board, before.ana)
  expect(await ana.command('session.standIn', {})).toBe(204)
})
