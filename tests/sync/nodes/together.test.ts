import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { memoryBus } from '../../../server/bus/memory.ts'
import { compactRoom } from '../../../server/sync/compact.ts'
import { closeCodes } from '../../../shared/closeCodes.ts'
import { cuttable, unreliable } from '../../helpers/unreliable.ts'
import { until } from '../../helpers/until.ts'
import { startNodes, startWorkshop } from '../../helpers/workshop.ts'

const SOON_MS = 2000

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
  expect(performance.now() - from).toBeLessThan(SOON_MS)
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
