import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Bus } from '../../../server/bus/bus.ts'
import { newKey } from '../../../server/members/keys.ts'
import { readMessage } from '../../../server/sync/elsewhereMessages.ts'
import { closeCodes } from '../../../shared/closeCodes.ts'
import { fragileBuses } from '../../helpers/fragile.ts'
import type { Guest } from '../../helpers/guest.ts'
import { cuttable } from '../../helpers/unreliable.ts'
import { until } from '../../helpers/until.ts'
import { startNodes } from '../../helpers/workshop.ts'

const SOON_MS = 1000

/** By then a server has looked for the first time what was forgotten on a board, and does not look again by itself. */
const LOOKED_MS = 120

const secret = (word: string) => `canary-${word}-${Math.random().toString(36).slice(2)}`

test('[NODE-3] a command waits for what its sender wrote through another server', async () => {
  await using workshop = await startNodes(2)
  const fay = await workshop.join('fay', 'facilitator')
  const deck = await fay.open('deck')
  const elsewhere = workshop.nodes[1]
  if (!elsewhere) throw new Error('There is no second server.')
  deck.prompts.put('p1', { text: 'What do you need?', step: null, order: 'a0' } as never)
  const { clientID } = deck.doc
  const after = { deck: [clientID, Y.getState(deck.doc.store, clientID)] }
  const there = fay.through(elsewhere.address)
  expect(await there.command('prompt.reveal', { promptId: 'p1' }, after)).toBe(204)
  const stage = await (await workshop.join('ana', 'participant')).open('stage')
  await until(() => stage.prompts.get('p1')?.text === 'What do you need?')
})

test('[NODE-3] of two who go on through two servers at once, one goes', async () => {
  await using workshop = await startNodes(2)
  const [fay, gil] = [await workshop.join('fay', 'facilitator'), await workshop.join('gil', 'facilitator')]
  const stage = await fay.open('stage')
  const order = [...stage.steps.all()].sort(([, a], [, b]) => (a.order < b.order ? -1 : 1)).map(([id]) => id)
  for (let round = 0; round < 6; round++) {
    const from = stage.session.get().step
    const to = order.filter((step) => step !== from).slice(0, 2)
    const go = (one: Guest, at: number) => one.command('step.go', { step: to[at] ?? '', from } as never)
    const both = await Promise.all([fay, gil].map(go))
    expect([...both].sort()).toEqual([204, 409])
    await until(() => stage.session.get().step === to[both.indexOf(204)])
  }
})

test.for([
  ['the bus carries it', false],
  ['the bus is cut', true],
] as const)('[NODE-4] somebody who is removed is out of every server within a second, when %s', async ([, isCut]) => {
  const { buses, wrapBus } = cuttable()
  await using workshop = await startNodes(2, { wrapBus })
  const fay = await workshop.join('fay', 'facilitator')
  const ben = await workshop.join('ben', 'participant')
  const [board, stage] = [await ben.open('board'), await ben.open('stage')]
  for (const bus of buses) bus.cut(isCut)
  expect(await fay.command('member.remove', { member: ben.member.id })).toBe(204)
  const from = performance.now()
  await until(() => board.closedWith() === closeCodes.removed && stage.closedWith() === closeCodes.removed)
  expect(performance.now() - from).toBeLessThan(SOON_MS)
})

test('[NODE-4] a link that is replaced through one server closes whom it let in through another', async () => {
  await using workshop = await startNodes(2)
  const fay = await workshop.join('fay', 'facilitator')
  const ben = await workshop.join('ben', 'participant')
  const board = await ben.open('board')
  expect(await fay.command('link.rotate', { role: 'participant', key: newKey() } as never)).toBe(204)
  await until(() => board.closedWith() === closeCodes.revoked)
})

test('[NODE-4] whoever becomes a facilitator through one server may open the deck through another, and no longer when it is taken back', async () => {
  await using workshop = await startNodes(2)
  const fay = await workshop.join('fay', 'facilitator')
  const ben = await workshop.join('ben', 'participant')
  await ben.open('stage')
  expect(await fay.command('member.role', { member: ben.member.id, role: 'facilitator' })).toBe(204)
  const deck = await ben.open('deck')
  expect(deck.closedWith()).toBe(undefined)
  expect(await fay.command('member.role', { member: ben.member.id, role: 'participant' })).toBe(204)
  await until(() => deck.closedWith() === closeCodes.forbidden)
})

test('[NODE-4] whoever may write since a moment ago, by another server, is not sent away for good where that was not read yet', async () => {
  // Only the poll tells of what was saved; what is on the stage comes at once.
  const withoutLooks = (bus: Bus): Bus => ({
    ...bus,
    publish: (topic, message) => {
      if (readMessage(message).kind !== 'look') bus.publish(topic, message)
    },
  })
  await using workshop = await startNodes(2, { wrapBus: withoutLooks })
  const [fay, ana] = [await workshop.join('fay', 'facilitator'), await workshop.join('ana', 'participant')]
  const [theirs, board, stage] = [await fay.open('board'), await ana.open('board'), await ana.open('stage')]
  expect(await fay.command('board.lock', { locked: true })).toBe(204)
  expect(await fay.command('member.role', { member: ana.member.id, role: 'facilitator' })).toBe(204)
  await until(() => stage.members.get(ana.member.id)?.role === 'facilitator')
  board.notes.put('n1', { text: 'written while locked', author: ana.member.id })
  await until(() => theirs.notes.get('n1') || board.closedWith() !== undefined)
  expect(board.closedWith()).toBeUndefined()
})

test('[NODE-5] a board that is deleted through one server is gone from the others', async () => {
  await using workshop = await startNodes(2)
  const fay = await workshop.join('fay', 'facilitator')
  const ben = await workshop.join('ben', 'participant')
  const board = await ben.open('board')
  board.notes.put('n1', { text: secret('gone'), at: [0, 0] })
  await until(() => board.acknowledged() >= 2)
  const url = `${workshop.address}/api/boards/${workshop.board.board.id}`
  const response = await fetch(url, { method: 'DELETE', headers: { authorization: `Bearer ${fay.token}` } })
  expect(response.status).toBe(204)
  await until(() => board.closedWith() === closeCodes.gone)
  expect((await workshop.store.load(`${workshop.board.board.id}/board`)).seq).toBe(0)
})

test('[NODE-5] words of somebody who was erased through one server reach no newcomer of another', async () => {
  await using workshop = await startNodes(2)
  const fay = await workshop.join('fay', 'facilitator')
  const ben = await workshop.join('ben', 'participant')
  const words = secret('erased')
  const board = await ben.open('board')
  board.notes.put('n1', { text: words, at: [0, 0], author: ben.member.id })
  const before = await (await workshop.join('cem', 'participant')).open('board')
  await until(() => before.notes.get('n1')?.text === words)
  const first = await workshop.join('dee', 'participant')
  await first.open('board')
  expect(first.heard(words)).toBe(true)
  expect(await fay.command('member.erase', { member: ben.member.id, words: 'remove' } as never)).toBe(204)
  await until(() => board.closedWith() !== undefined)
  const late: Guest[] = [await workshop.join('eli', 'participant'), await workshop.join('flo', 'participant')]
  for (const one of late) {
    await one.open('board')
    expect(one.heard(words)).toBe(false)
  }
})

test('[NODE-5] nor when the other server was not told of it', async () => {
  const { buses, wrapBus } = fragileBuses()
  await using workshop = await startNodes(2, { wrapBus })
  const fay = await workshop.join('fay', 'facilitator')
  const there = workshop.nodes[1]?.address ?? ''
  const comeThere = async (name: string) => {
    const guest = (await workshop.join(name, 'participant')).through(there)
    return { guest, board: await guest.open('board') }
  }
  const ben = await workshop.join('ben', 'participant')
  const words = secret('erased')
  const board = await ben.open('board')
  board.notes.put('n1', { text: words, at: [0, 0], author: ben.member.id })
  await until(() => board.acknowledged() >= 2)
  // What dee is given is kept for whoever comes next, since somebody writes there.
  const { board: awake } = await comeThere('cem')
  awake.notes.put('n2', { text: 'still writing', at: [300, 0] })
  await until(() => awake.acknowledged() >= 2)
  await pause(LOOKED_MS)
  expect((await comeThere('dee')).guest.heard(words)).toBe(true)
  for (const bus of buses) bus.fall()
  expect(await fay.command('member.erase', { member: ben.member.id, words: 'remove' } as never)).toBe(204)
  for (const name of ['eli', 'flo']) expect((await comeThere(name)).guest.heard(words)).toBe(false)
})
