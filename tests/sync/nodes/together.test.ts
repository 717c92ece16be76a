import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Bus } from '../../../server/bus/bus.ts'
import { memoryBus } from '../../../server/bus/memory.ts'
import { newKey } from '../../../server/members/keys.ts'
import { compactRoom } from '../../../server/sync/compact.ts'
import { readMessage } from '../../../server/sync/elsewhereMessages.ts'
import { closeCodes } from '../../../shared/closeCodes.ts'
import type { Guest } from '../../helpers/guest.ts'
import { type Unreliable, unreliable } from '../../helpers/unreliable.ts'
import { until } from '../../helpers/until.ts'
import { startNodes, startWorkshop } from '../../helpers/workshop.ts'

const SOON_MS = 1000

const secret = (word: string) => `canary-${word}-${Math.random().toString(36).slice(2)}`

test('[NODE-1] what is written through one server is seen through another, and acknowledged', async () => {
  await using workshop = await startNodes(2)
  const [ana, ben] = [await workshop.join('ana', 'participant'), await workshop.join('ben', 'participant')]
  const [hers, his] = [await ana.open('board'), await ben.open('board')]
  hers.notes.put('n1', { text: 'from ana', at: [0, 0] })
  await until(() => his.notes.get('n1')?.text === 'from ana')
  his.notes.put('n2', { text: 'from ben', at: [9, 9] })
  await until(() => hers.notes.get('n2')?.text === 'from ben')
  await until(() => hers.acknowledged() >= 2 && his.acknowledged() >= 2)
})

test('[NODE-1] whoever opens a board through any server finds what was written through all', async () => {
  await using workshop = await startNodes(3)
  const people = [await workshop.join('ana', 'participant'), await workshop.join('ben', 'participant')]
  const open = await Promise.all(people.map((one) => one.open('board')))
  for (const [at, { notes }] of open.entries()) notes.put(`n${at}`, { text: `note ${at}`, at: [at, at] })
  await until(() => open.every(({ acknowledged }) => acknowledged() >= 2))
  const cem = await (await workshop.join('cem', 'participant')).open('board')
  expect([...cem.notes.ids()].sort()).toEqual(['n0', 'n1'])
})

test('[NODE-2] messages between servers may be lost, doubled, late and out of turn: everybody ends up with the same, and the log has no gap', async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.integer({ min: 0, max: 999 })), async (numbers) => {
      const random = () => (numbers.next().value as number) / 1000
      await using workshop = await startNodes(3, { wrapBus: (bus) => unreliable(bus, random) })
      const names = ['ana', 'ben', 'cem', 'dee', 'eli', 'fay']
      const people = await Promise.all(names.map((name) => workshop.join(name, 'participant')))
      const open = await Promise.all(people.map((one) => one.open('board')))
      for (let round = 0; round < 12; round++) {
        for (const [at, { notes }] of open.entries())
          if (round < 4) notes.put(`n${at}-${round}`, { text: `${at} ${round}`, at: [round, at] })
          else notes.patch(`n${at}-${round % 4}`, { at: [round, at] })
        await new Promise((resolve) => setTimeout(resolve, random() * 10))
      }
      const [first] = open
      if (!first) throw new Error('Nobody came.')
      const isSame = () => open.every(({ doc }) => isDeepStrictEqual(doc.toJSON(), first.doc.toJSON()))
      await until(() => first.notes.ids().length === names.length * 4 && isSame())
      const stored = await workshop.store.load(`${workshop.board.board.id}/board`)
      const doc = new Y.Doc()
      for (const update of [...(stored.snapshot ? [stored.snapshot] : []), ...stored.updates])
        Y.applyUpdate(doc, update)
      expect(doc.store.pendingStructs).toBe(null)
      expect(doc.getMap('notes').toJSON()).toEqual(first.doc.getMap('notes').toJSON())
    }),
    { numRuns: 5 },
  )
})

test('[NODE-2] a server that hears nothing reads what others wrote within a second', async () => {
  const { buses, wrapBus } = cuttable()
  await using workshop = await startNodes(2, { wrapBus })
  const [ana, ben] = [await workshop.join('ana', 'participant'), await workshop.join('ben', 'participant')]
  const [hers, his] = [await ana.open('board'), await ben.open('board')]
  for (const bus of buses) bus.cut(true)
  const from = performance.now()
  hers.notes.put('n1', { text: 'from ana', at: [0, 0] })
  await until(() => his.notes.get('n1')?.text === 'from ana')
  expect(performance.now() - from).toBeLessThan(2 * SOON_MS)
})

test('[NODE-2] rows that were compacted elsewhere before they were heard come with the snapshot', async () => {
  const { buses, wrapBus } = cuttable()
  await using workshop = await startNodes(2, { wrapBus })
  const [ana, ben] = [await workshop.join('ana', 'participant'), await workshop.join('ben', 'participant')]
  const [hers, his] = [await ana.open('board'), await ben.open('board')]
  hers.notes.put('n0', { text: 'gone soon', at: [0, 0] })
  await until(() => his.notes.get('n0') !== undefined)
  for (const bus of buses) bus.cut(true)
  const [node] = workshop.nodes
  if (!node) throw new Error('There is no server.')
  hers.notes.patch('n0', { color: 'leaf' })
  hers.notes.put('n1', { text: 'compacted', at: [0, 0] })
  const rooms = node.app.rooms
  await rooms.lend([{ board: workshop.board.board.id, kind: 'board', owner: null }], async (room) => {
    await until(() => room.doc.getMap('notes').has('n1'))
    await compactRoom(node.store, room)
  })
  await until(() => his.notes.get('n1')?.text === 'compacted' && his.notes.get('n0')?.color === 'leaf')
  his.notes.put('n2', { text: 'goes on', at: [0, 0] })
  await until(() => hers.notes.get('n2') !== undefined)
})

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

test('[NODE-6] a client id that two people take through two servers at the same time stays with one of them', async () => {
  await using workshop = await startNodes(2)
  const [ana, ben] = [await workshop.join('ana', 'participant'), await workshop.join('ben', 'participant')]
  const docs = [new Y.Doc(), new Y.Doc()] as const
  for (const doc of docs) doc.clientID = 4711
  const [hers, his] = [await ana.open('board', docs[0]), await ben.open('board', docs[1])]
  hers.notes.put('hers', { text: 'ana', at: [0, 0] })
  his.notes.put('his', { text: 'ben', at: [0, 0] })
  await until(() =>
    [hers, his].some(
      ({ closedWith }) => closedWith() === closeCodes.clientConflict || closedWith() === closeCodes.forbidden,
    ),
  )
  const claims = async () => (await workshop.store.load(`${workshop.board.board.id}/board`)).claims
  await until(async () => (await claims()).some(({ client }) => client === 4711))
  expect((await claims()).filter(({ client }) => client === 4711)).toHaveLength(1)
})

test('[NODE-7] a server that missed a row of the stage writes none over it, and goes on with what is there', async () => {
  await using workshop = await startNodes(2)
  const [here, there] = workshop.nodes
  if (!here || !there) throw new Error('There are not two servers.')
  const stage = { board: workshop.board.board.id, kind: 'stage', owner: null } as const
  const ana = await (await workshop.join('ana', 'participant')).open('stage')
  await here.app.rooms.lend([stage], (mine) =>
    there.app.rooms.lend([stage], async (theirs) => {
      mine.write(() => mine.doc.getMap('session').set('lock', true))
      // In the same moment, as only a server does whose turn was taken away.
      theirs.write(() => theirs.doc.getMap('session').set('lock', false))
      const outcomes = await Promise.allSettled([mine.committed(), theirs.committed()])
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    }),
  )
  const { seq } = await workshop.store.load(`${stage.board}/stage`)
  await here.app.rooms.lend([stage], async (mine) =>
    there.app.rooms.lend([stage], async (theirs) => {
      expect([mine.log.rows.last, theirs.log.rows.last]).toEqual([seq, seq])
      expect(mine.doc.getMap('session').toJSON()).toEqual(theirs.doc.getMap('session').toJSON())
    }),
  )
  await until(() => ana.provider.wsconnected)
})

test('[NODE-8] with one server nothing is told to others and nobody is asked', async () => {
  let told = 0
  const bus = { ...memoryBus(), publish: () => void told++ }
  await using workshop = await startWorkshop({ bus })
  const ana = await (await workshop.join('ana', 'participant')).open('board')
  ana.notes.put('n1', { text: 'alone', at: [0, 0] })
  await until(() => ana.acknowledged() >= 2)
  expect(told).toBe(0)
})

/** Buses that can be cut. */
function cuttable() {
  const buses: Unreliable[] = []
  const wrapBus = (bus: Bus): Bus => {
    const one = unreliable(bus)
    buses.push(one)
    return one
  }
  return { buses, wrapBus }
}
