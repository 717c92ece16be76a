import { expect, test } from 'vitest'
import { newKey } from '../../../server/members/keys.ts'
import { openSqlite } from '../../../server/store/sqlite.ts'
import type { Joined } from '../../../shared/api.ts'
import { Guest } from '../../helpers/guest.ts'
import { lasting } from '../../helpers/lasting.ts'
import { until } from '../../helpers/until.ts'
import { call, post, startWorkshop, type Workshop } from '../../helpers/workshop.ts'

const joinUrl = ({ address, board }: Workshop) => `${address}/api/boards/${board.board.id}/join`

/** Somebody at the door. */
async function knockOn(workshop: Workshop, name: string): Promise<Guest> {
  const response = await post(joinUrl(workshop), { key: workshop.board.keys.participant, name })
  expect(response.status).toBe(202)
  const joined = (await response.json()) as Joined
  expect(joined.waiting).toBe(true)
  return new Guest(workshop.address, workshop.board.board.id, joined)
}

const statusOf = async (workshop: Workshop, { token }: Guest) => (await post(joinUrl(workshop), {}, token)).status

test('[ACC-36] newcomers at the door hear nothing until they are let in, and only facilitators hear of them', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const ana = await workshop.join('ana', 'participant')
  const deck = await fay.open('deck')
  const [stage] = [await ana.open('stage'), await ana.open('board'), await ana.open('private')]
  expect(await ana.command('door.set', { door: 'waiting' })).toBe(403)
  expect(await fay.command('door.set', { door: 'waiting' })).toBe(204)
  const nia = await knockOn(workshop, 'canary-nia')
  const zoe = await knockOn(workshop, 'canary-zoe')
  await until(() => deck.waiting.ids().length === 2)
  expect(deck.waiting.get(nia.member.id)).toMatchObject({ name: 'canary-nia', role: 'participant' })
  for (const kind of ['board', 'stage', 'private'] as const) {
    const socket = await nia.raw(kind)
    expect(await socket.closed()).toBe(4100)
    expect(socket.frames).toEqual([])
  }
  expect(await nia.command('member.rename', { name: 'in' })).toBe(403)
  expect(await statusOf(workshop, nia)).toBe(202)
  expect(ana.heard('canary-')).toBe(false)
  expect(await fay.command('proxy.add', { member: nia.member.id, name: 'Nia' })).toBe(409)
  for (let twice = 0; twice < 2; twice++) expect(await fay.command('member.admit', { member: nia.member.id })).toBe(204)
  expect(await statusOf(workshop, nia)).toBe(200)
  expect((await nia.open('board')).closedWith()).toBeUndefined()
  await until(() => stage.members.get(nia.member.id)?.name === 'canary-nia')
  for (let twice = 0; twice < 2; twice++)
    expect(await fay.command('member.refuse', { member: zoe.member.id })).toBe(204)
  expect(await statusOf(workshop, zoe)).toBe(410)
  expect(await (await zoe.raw('stage')).closed()).toBe(4411)
  expect(await fay.command('member.refuse', { member: nia.member.id })).toBe(409)
  expect(await fay.command('member.admit', { member: zoe.member.id })).toBe(409)
  expect(await fay.command('member.admit', { member: 'nobody' })).toBe(404)
  await until(() => deck.waiting.ids().length === 0)
  expect(ana.heard('canary-zoe')).toBe(false)
})

test('[ACC-37] a door that waits or is closed does so over a restart, and lets facilitators and members in', async () => {
  const store = openSqlite(':memory:')
  let before: Workshop
  let ana: Guest
  let nia: Guest
  {
    await using workshop = await startWorkshop({ store: lasting(store) })
    before = workshop
    const fay = await workshop.join('fay', 'facilitator')
    ana = await workshop.join('ana', 'participant')
    await fay.command('door.set', { door: 'waiting' })
    nia = await knockOn(workshop, 'nia')
    expect(await fay.command('door.set', { door: 'closed' })).toBe(204)
  }
  await using fresh = await startWorkshop({ store })
  const workshop = { ...fresh, board: before.board }
  const { keys } = workshop.board
  expect((await post(joinUrl(workshop), { key: keys.participant })).status).toBe(409)
  expect((await post(joinUrl(workshop), { key: keys.viewer })).status).toBe(409)
  expect(await statusOf(workshop, ana)).toBe(200)
  expect(await statusOf(workshop, nia)).toBe(202)
  const gus = await fresh.joinBoard(before.board, 'gus', 'facilitator')
  const deck = await gus.open('deck')
  expect(deck.waiting.ids()).toEqual([nia.member.id])
  expect(await gus.command('door.set', { door: 'open' })).toBe(204)
  expect(await statusOf(workshop, nia)).toBe(200)
  await until(() => deck.waiting.ids().length === 0)
  expect((await post(joinUrl(workshop), { key: keys.participant })).status).toBe(200)
})

test('[ACC-38] newcomers say the passphrase, which is kept nowhere and cannot be guessed; members come back without', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const ana = await workshop.join('ana', 'participant')
  const stage = await ana.open('stage')
  expect(await fay.command('door.passphrase', { passphrase: 'kite' })).toBe(400)
  expect(await fay.command('door.passphrase', { passphrase: 'Seven  green Kites' })).toBe(204)
  await until(() => stage.session.get().hasPassphrase)
  const { participant: key, facilitator } = workshop.board.keys
  const say = async (passphrase?: string, by: object = { key }) => {
    const response = await post(joinUrl(workshop), { ...by, ...(passphrase === undefined ? {} : { passphrase }) })
    const { error } = (await response.json()) as { error?: { code: string } }
    return [response.status, error?.code]
  }
  const knock = joinUrl(workshop).replace('join', 'knock')
  expect(await call(knock, { key })).toMatchObject({ asks: 'passphrase' })
  expect(await call(knock, { key: facilitator })).not.toHaveProperty('asks')
  expect((await post(joinUrl(workshop), { key: facilitator })).status).toBe(200)
  expect(await say('seven green kites')).toEqual([200, undefined])
  expect(await statusOf(workshop, ana)).toBe(200)
  expect(JSON.stringify(await workshop.store.findBoard({ id: fay.boardId }))).not.toMatch(/kites/i)
  expect(fay.heard('kites') || ana.heard('kites') || workshop.log.join().includes('kites')).toBe(false)
  // To be asked is no guess, however many come at once.
  for (let at = 0; at < 35; at++) expect(await say()).toEqual([403, 'passphrase-needed'])
  expect(await say(undefined, { code: workshop.board.code })).toEqual([403, 'passphrase-needed'])
  // Wrong keys count like wrong words. Many said at once are no more tries than one after the other.
  await Promise.all(Array.from({ length: 22 }, () => post(knock, { key: newKey() })))
  const guesses = await Promise.all(Array.from({ length: 12 }, (_, at) => say(`guess ${at}`)))
  expect(guesses.filter(([, code]) => code === 'passphrase-wrong')).toHaveLength(8)
  expect(guesses.filter(([status]) => status === 429)).toHaveLength(4)
  expect((await say('seven green kites'))[0]).toBe(429)
  expect(await fay.command('door.passphrase', { passphrase: null })).toBe(204)
  expect(await say()).toEqual([200, undefined])
})
