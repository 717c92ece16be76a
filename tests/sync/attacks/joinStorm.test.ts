import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { closeName, roomOf } from '../../helpers/attack.ts'
import { step1 } from '../../helpers/forge.ts'
import { until } from '../../helpers/until.ts'
import { startWorkshop } from '../../helpers/workshop.ts'

const isWhole = (bytes: Uint8Array): boolean => bytes[0] === 0 && bytes[1] === 1

test('[ATK-C6] a hundred who come at once onto 2,000 notes cost one encoding, and all get all of it', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const board = await fay.open('board')
  for (let from = 0; from < 2000; from += 100)
    board.doc.transact(() => {
      for (let at = from; at < from + 100; at++) board.notes.put(`n${at}`, { text: `note ${at}`, at: [at, at] })
    })
  await until(() => board.acknowledged() >= 20)
  const guests = await Promise.all(Array.from({ length: 20 }, (_, at) => workshop.join(`guest ${at}`, 'participant')))
  const from = performance.now()
  // Every encoding walks all clients twice; each step 1 of the server's own walks them once.
  const walks = vi.spyOn(roomOf(workshop, workshop.board.board.id, 'board').doc.store.clients, 'forEach')
  const sockets = await Promise.all(Array.from({ length: 100 }, (_, at) => guests[at % 20]?.raw('board')))
  for (const socket of sockets) socket?.say(step1())
  await until(() => sockets.every((socket) => socket?.frames.some(isWhole)))
  expect(performance.now() - from).toBeLessThan(2000)
  expect(walks.mock.calls.length).toBeLessThan(sockets.length + 10)
  walks.mockRestore()
  const answers = new Set(sockets.map((socket) => Buffer.from(socket?.frames.find(isWhole) ?? []).toString('base64')))
  expect(answers.size).toBe(1)
  const { notes, doc } = await (await workshop.join('late', 'viewer')).open('board')
  expect(notes.ids().length).toBe(2000)
  expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(board.doc))
})

test('[ATK-C6] whoever asks for everything again and again is told to come back later', async () => {
  await using workshop = await startWorkshop()
  const ana = await workshop.join('ana', 'participant')
  const socket = await ana.raw('board')
  for (let at = 0; at < 50; at++) socket.say(step1())
  expect(closeName(await socket.closed())).toBe('overload')
  expect(socket.frames.filter(isWhole).length).toBeLessThanOrEqual(10)
})
