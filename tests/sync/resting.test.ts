import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Room } from '../../server/sync/room.ts'
import type { Guest } from '../helpers/guest.ts'
import { ask, sealedSession } from '../helpers/sealed.ts'
import { until } from '../helpers/until.ts'
import { startWorkshop, type Workshop } from '../helpers/workshop.ts'

function roomOf({ app }: Workshop, { boardId }: Guest, kind: 'board' | 'stage'): Room {
  const room = app.rooms.live(`${boardId}/${kind}`)
  if (!room) throw new Error(`The ${kind} is not open.`)
  return room
}

/** Lets all that is open of a board rest at once, so that each document has to be made anew. */
async function letRest({ app }: Workshop, { boardId }: Guest): Promise<void> {
  for (const room of app.rooms.ofBoard(boardId)) {
    await room.committed()
    if (!room.isResting) app.rooms.rest(room, true)
  }
}

const clientsIn = ({ doc }: Room) => [...Y.decodeStateVector(Y.encodeStateVector(doc)).keys()].sort()

test('[STO-16] for whoever only looks no document is made; for whoever writes, that of the board alone, for a while', async () => {
  await using before = await startWorkshop()
  const [ana, ben] = await Promise.all([before.join('ana', 'participant'), before.join('ben', 'participant')])
  const first = await ana.open('board')
  first.notes.put('n1', { text: 'was there', at: [1, 2], author: ana.member.id })
  await until(() => first.acknowledged() > 1)
  ana.leave()
  await using workshop = await startWorkshop({ store: before.store })
  const [hers, his] = await Promise.all([ana, ben].map((one) => one.through(workshop.address).open('board')))
  await ben.through(workshop.address).open('stage')
  const [board, stage] = [roomOf(workshop, ana, 'board'), roomOf(workshop, ana, 'stage')]
  expect(his?.notes.get('n1')?.text).toBe('was there')
  expect([board.isResting, stage.isResting]).toEqual([true, true])
  hers?.notes.put('n2', { text: 'is new', at: [3, 4], author: ana.member.id })
  await until(() => his?.notes.get('n2')?.text === 'is new')
  expect([board.isResting, stage.isResting]).toEqual([false, true])
  await until(() => board.isResting)
})

test('[STO-16] what rested goes on as it was: for those who are here, for newcomers, for commands', async () => {
  await using workshop = await startWorkshop()
  const [fay, ana] = await Promise.all([workshop.join('fay', 'facilitator'), workshop.join('ana', 'participant')])
  const [mine, hers] = await Promise.all([fay.open('board'), ana.open('board')])
  hers.notes.put('n1', { text: 'one', at: [1, 2], author: ana.member.id })
  await until(() => mine.notes.get('n1'))
  const stage = roomOf(workshop, fay, 'stage')
  expect(await fay.command('board.lock', { locked: true })).toBe(204)
  const clients = clientsIn(stage)
  for (const [at, locked] of [false, true, false].entries()) {
    await letRest(workshop, fay)
    expect(await fay.command('board.lock', { locked })).toBe(204)
    await letRest(workshop, fay)
    mine.notes.text('n1', 'text')?.insert(0, `${at} `)
    await until(() => hers.notes.get('n1')?.text.startsWith(`${at} `))
  }
  expect(clientsIn(stage)).toEqual(clients)
  await letRest(workshop, fay)
  const late = await workshop.join('late', 'viewer')
  const [board, shown] = await Promise.all([late.open('board'), late.open('stage')])
  expect(board.doc.toJSON()).toEqual(mine.doc.toJSON())
  expect(shown.members.ids()).toContain(late.member.id)
  expect(shown.session.get().locked).toBe(false)
})

test('[STO-16] what a stage forbids it forbids while it rests', async () => {
  await using workshop = await startWorkshop()
  const [fay, ana] = await Promise.all([workshop.join('fay', 'facilitator'), workshop.join('ana', 'participant')])
  const [mine, hers] = await Promise.all([fay.open('board'), ana.open('board')])
  const section = (await fay.open('stage')).sections.ids()[0] ?? ''
  hers.notes.put('n1', { text: 'held', at: [1, 2], author: ana.member.id })
  hers.notes.put('in', { text: 'held, too', at: [3, 4], author: ana.member.id, section })
  await until(() => mine.notes.get('in'))
  const stage = roomOf(workshop, fay, 'stage')
  expect(await fay.command('item.lock', { items: ['n1'], locked: true })).toBe(204)
  expect(await fay.command('section.lock', { section, locked: true })).toBe(204)
  await letRest(workshop, fay)
  hers.notes.patch('n1', { at: [900, 900] })
  hers.notes.patch('in', { at: [900, 900] })
  hers.notes.put('n2', { text: 'free', at: [5, 5], author: ana.member.id })
  await until(() => mine.notes.get('n2') && ['n1', 'in'].every((id) => hers.notes.get(id)?.at[0] !== 900))
  expect(stage.isResting).toBe(true)
  expect(await fay.command('board.lock', { locked: true })).toBe(204)
  await letRest(workshop, fay)
  hers.notes.patch('n2', { at: [6, 6] })
  await until(() => hers.closedWith() !== undefined)
  expect(stage.isResting).toBe(true)
  expect(mine.notes.get('n2')?.at).toEqual([5, 5])
})

test('[STO-16] whoever listens to a stage hears of what is decided after it rested', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben', 'cem'])
  const [ana, ben] = session.people
  if (!ana || !ben) throw new Error('nobody came')
  const seen = () => ben.board.provider.awareness.getStates().get(ana.board.doc.clientID)
  ana.board.provider.awareness.setLocalState({ cursor: [1, 2] })
  await until(() => seen()?.cursor)
  await letRest(workshop, ana.guest)
  expect(await ask(session, 'p', { anonymous: true })).toBe(204)
  await until(() => seen() !== undefined && !seen()?.cursor)
})

test('[STO-16] whoever has a document in hand while it comes to rest has the one that others write to', async () => {
  await using workshop = await startWorkshop()
  const ana = await workshop.join('ana', 'participant')
  const hers = await ana.open('board')
  const room = roomOf(workshop, ana, 'board')
  const inHand = room.doc
  workshop.app.rooms.rest(room)
  hers.notes.put('n1', { text: 'one', at: [1, 2], author: ana.member.id })
  await until(() => inHand.getMap('notes').has('n1'))
  expect(room.doc).toBe(inHand)
})
