import { expect, test } from 'vitest'
import { newKey } from '../../../server/members/keys.ts'
import { openSqlite } from '../../../server/store/sqlite.ts'
import type { Store } from '../../../server/store/store.ts'
import type { Joined } from '../../../shared/api.ts'
import { faulty } from '../../helpers/faulty.ts'
import { Guest } from '../../helpers/guest.ts'
import { lasting } from '../../helpers/lasting.ts'
import { until } from '../../helpers/until.ts'
import { call, post, startWorkshop } from '../../helpers/workshop.ts'

test('[ACC-20] a promoted member facilitates at once, without a new link', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const ana = await workshop.join('ana', 'participant')
  const board = await ana.open('board')
  const stage = await ana.open('stage')
  const theirs = await fay.open('board')
  expect(await ana.command('member.role', { member: ana.member.id, role: 'facilitator' })).toBe(403)
  expect(await (await ana.raw('deck')).closed()).toBe(4403)
  expect(await fay.command('board.lock', { locked: true })).toBe(204)
  for (let twice = 0; twice < 2; twice++)
    expect(await fay.command('member.role', { member: ana.member.id, role: 'facilitator' })).toBe(204)
  await until(() => stage.members.get(ana.member.id)?.role === 'facilitator')
  board.notes.put('n1', { text: 'written while locked', author: ana.member.id })
  await until(() => theirs.notes.get('n1'))
  expect(board.closedWith()).toBeUndefined()
  expect((await ana.open('deck')).prompts.ids().length).toBeGreaterThan(0)
  expect(await ana.command('timer.start', { seconds: 60 })).toBe(204)
})

test('[ACC-20] a demoted facilitator hears nothing more of the deck, and keeps the rest', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const gus = await workshop.join('gus', 'facilitator')
  const [deck, hers] = [await gus.open('deck'), await fay.open('deck')]
  const stage = await gus.open('stage')
  expect(await fay.command('member.role', { member: gus.member.id, role: 'participant' })).toBe(204)
  // Through another server it may take a moment ([NODE-4]).
  if (workshop.servers.length > 1) await until(() => deck.closedWith() !== undefined)
  hers.prompts.put('late', { text: 'canary-5c1e' })
  await until(() => deck.closedWith() !== undefined)
  await until(() => hers.acknowledged() >= 2)
  expect(deck.closedWith()).toBe(4403)
  expect(await (await gus.raw('deck')).closed()).toBe(4403)
  expect(gus.heard('canary-5c1e')).toBe(false)
  expect(await gus.command('timer.start', { seconds: 60 })).toBe(403)
  await until(() => stage.members.get(gus.member.id)?.role === 'participant')
  expect(stage.closedWith()).toBeUndefined()
})

for (const look of [1, 2])
  test(`[ACC-20] whoever comes into the deck while the role is taken is not left inside, at look ${look}`, async () => {
    const inner = openSqlite(':memory:')
    let looks: number | undefined
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    // What was read before the role was taken arrives after it.
    const findMember: Store['findMember'] = async (board, by) => {
      const found = await inner.findMember(board, by)
      if (looks !== undefined && found?.name === 'gus' && 'tokenHash' in by && ++looks === look) await held
      return found
    }
    await using workshop = await startWorkshop({ store: { ...inner, findMember } })
    const fay = await workshop.join('fay', 'facilitator')
    const gus = await workshop.join('gus', 'facilitator')
    looks = 0
    const socket = await gus.raw('deck')
    await until(() => looks === look)
    expect(await fay.command('member.role', { member: gus.member.id, role: 'participant' })).toBe(204)
    release()
    expect(await socket.closed()).toBe(4403)
  })

test('[ACC-20] who loses the role while their command waits its turn is told so', async () => {
  const inner = openSqlite(':memory:')
  const { store, hold } = faulty(inner)
  let looked = 0
  const findMember: Store['findMember'] = (board, by) => {
    looked++
    return inner.findMember(board, by)
  }
  await using workshop = await startWorkshop({ store: { ...store, findMember } })
  const fay = await workshop.join('fay', 'facilitator')
  const gus = await workshop.join('gus', 'facilitator')
  const stage = await fay.open('stage')
  const saving = hold('save')
  const demoted = fay.command('member.role', { member: gus.member.id, role: 'participant' })
  await until(() => saving.waiting() === 1)
  const before = looked
  const late = gus.command('board.lock', { locked: true })
  await until(() => looked > before)
  saving.release()
  expect(await demoted).toBe(204)
  expect(await late).toBe(409)
  await until(() => stage.members.get(gus.member.id)?.role === 'participant')
  expect(stage.session.get().locked).toBe(false)
})

test('[ACC-21] there is always somebody who facilitates', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const gus = await workshop.join('gus', 'facilitator')
  const wall = await workshop.join('wall', 'viewer')
  const demote = (guest: Guest) => guest.command('member.role', { member: guest.member.id, role: 'participant' })
  const stepDown = await Promise.all([demote(fay), demote(gus)])
  expect(stepDown.toSorted()).toEqual([204, 409])
  const [left, other] = stepDown[0] === 409 ? [fay, gus] : [gus, fay]
  expect(await left.command('member.leave', {})).toBe(409)
  expect(await left.command('member.role', { member: wall.member.id, role: 'facilitator' })).toBe(409)
  expect(await left.command('member.role', { member: 'nobody', role: 'facilitator' })).toBe(404)
  // Whose link was replaced facilitates no more.
  expect(await left.command('member.role', { member: other.member.id, role: 'facilitator' })).toBe(204)
  expect(await left.command('link.rotate', { role: 'facilitator', key: newKey() })).toBe(204)
  expect(await demote(left)).toBe(409)
  expect(await left.command('member.role', { member: other.member.id, role: 'facilitator' })).toBe(409)
})

test('[ACC-22] who was given a role keeps it over a restart, and falls with that role’s link', async () => {
  const store = openSqlite(':memory:')
  let tokens: { readonly board: string; readonly ana: Joined; readonly fay: Joined }
  let participantKey = ''
  {
    await using workshop = await startWorkshop({ store: lasting(store) })
    const fay = await workshop.join('fay', 'facilitator')
    const ana = await workshop.join('ana', 'participant')
    expect(await fay.command('link.rotate', { role: 'facilitator', key: newKey() })).toBe(204)
    expect(await fay.command('member.role', { member: ana.member.id, role: 'facilitator' })).toBe(204)
    const stage = await ana.open('stage')
    expect(await fay.command('link.rotate', { role: 'participant', key: newKey() })).toBe(204)
    await until(() => stage.session.get().code !== workshop.board.code)
    expect(stage.closedWith()).toBeUndefined()
    participantKey = newKey()
    await fay.command('link.rotate', { role: 'participant', key: participantKey })
    const joined = ({ token, member }: Guest) => ({ token, member, board: workshop.board.board })
    tokens = { board: ana.boardId, ana: joined(ana), fay: joined(fay) }
  }
  await using again = await startWorkshop({ store })
  const ana = new Guest(again.address, tokens.board, tokens.ana)
  const fay = new Guest(again.address, tokens.board, tokens.fay)
  const join = `${again.address}/api/boards/${tokens.board}/join`
  const back = await call<Joined>(join, { key: participantKey }, ana.token)
  expect(back.member).toMatchObject({ id: ana.member.id, role: 'facilitator' })
  const socket = await ana.raw('deck')
  await until(() => socket.frames.length > 0)
  expect(await fay.command('link.rotate', { role: 'facilitator', key: newKey() })).toBe(204)
  expect(await socket.closed()).toBe(4410)
  expect((await post(join, {}, ana.token)).status).toBe(410)
})

test('[ACC-23] handing over is one step: nobody sees the board without a facilitator, and a reload does not undo it', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const ana = await workshop.join('ana', 'participant')
  const deck = await fay.open('deck')
  const stage = await ana.open('stage')
  const counts: number[] = []
  stage.members.subscribeAll(() => {
    counts.push([...stage.members.all().values()].filter(({ role }) => role === 'facilitator').length)
  })
  expect(await ana.command('session.handOver', { to: ana.member.id })).toBe(403)
  expect(await fay.command('session.handOver', { to: fay.member.id })).toBe(409)
  for (let twice = 0; twice < 2; twice++) expect(await fay.command('session.handOver', { to: ana.member.id })).toBe(204)
  await until(() => stage.members.get(fay.member.id)?.role === 'participant')
  expect(stage.members.get(ana.member.id)?.role).toBe('facilitator')
  expect(counts.every((facilitators) => facilitators === 1)).toBe(true)
  await until(() => deck.closedWith() === 4403)
  expect(await fay.command('timer.start', { seconds: 60 })).toBe(403)
  expect(await ana.command('timer.start', { seconds: 60 })).toBe(204)
  const join = `${workshop.address}/api/boards/${fay.boardId}/join`
  const back = await call<Joined>(join, { key: workshop.board.keys.facilitator }, fay.token)
  expect(back.member).toMatchObject({ id: fay.member.id, role: 'participant' })
})
