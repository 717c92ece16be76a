import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { acknowledgedBy, closeName, roomOf } from '../../helpers/attack.ts'
import { edit, frame, freshClient, presence, putNote, step1, step2, written } from '../../helpers/forge.ts'
import type { RawSocket } from '../../helpers/rawSocket.ts'
import { until } from '../../helpers/until.ts'
import { startWorkshop, type Workshop } from '../../helpers/workshop.ts'

type Tcp = { readonly _socket: { pause: () => void; resume: () => void } }
const stopReading = (one: RawSocket): void => (one.socket as unknown as Tcp)._socket.pause()
const readOn = (one: RawSocket): void => (one.socket as unknown as Tcp)._socket.resume()

/** What the server keeps for everybody who does not read, in bytes. */
const backlog = (workshop: Workshop): number =>
  [...workshop.app.rooms.all()]
    .flatMap((room) => [...room.peers])
    .reduce((sum, peer) => sum + peer.socket.bufferedAmount, 0)

const chapter = (at: number) =>
  edit(written(freshClient(), (doc) => putNote(doc, `c${at}-${freshClient()}`, 'w'.repeat(60_000))))

/** Words written and deleted again: much to send, little that stays. */
function churn(times: number): readonly Uint8Array[] {
  const doc = new Y.Doc()
  const frames: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => frames.push(edit(update)))
  const id = `churn${doc.clientID}`
  doc.transact(() => putNote(doc, id, ''))
  const text = (doc.getMap('notes').get(id) as Y.Map<unknown>).get('text') as Y.Text
  for (let at = 0; at < times; at++) {
    text.insert(0, 'w'.repeat(60_000))
    text.delete(0, 60_000)
  }
  return frames
}

test('[ATK-C4] fifty who stop reading are let go, cost little memory and slow nobody down', async () => {
  await using workshop = await startWorkshop()
  const [ana, bob] = [await workshop.join('ana', 'participant'), await workshop.join('bob', 'participant')]
  const sleepers = await Promise.all(
    Array.from({ length: 50 }, async (_, at) => (await workshop.join(`s${at}`, 'participant')).raw('board')),
  )
  const [here, there] = [await ana.open('board'), await bob.open('board')]
  for (const one of sleepers) stopReading(one)
  const room = roomOf(workshop, workshop.board.board.id, 'board')
  const before = process.memoryUsage().rss
  let most = 0
  const waits: number[] = []
  for (let at = 0; room.peers.size > 10 && at < 400; at++) {
    if (at % 8 === 0) {
      await until(() => room.log.bytes < 12 * 1024 * 1024)
      const writer = await (await workshop.join(`w${at}`, 'participant')).raw('board')
      const said = churn(8)
      for (const bytes of said) writer.say(bytes)
      await until(() => acknowledgedBy(writer) === said.length || writer.code !== undefined)
      expect(closeName(writer.code)).toBe('open')
      writer.end()
    }
    const from = performance.now()
    here.notes.put(`e${at}`, { text: 'x' })
    await until(() => there.notes.get(`e${at}`))
    waits.push(performance.now() - from)
    most = Math.max(most, backlog(workshop))
  }
  const slowest = waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.99)]
  expect(slowest).toBeLessThan(200)
  expect(most).toBeLessThan(50 * 5 * 1024 * 1024)
  expect(process.memoryUsage().rss - before).toBeLessThan(250 * 1024 * 1024)
  for (const one of sleepers) readOn(one)
  await until(() => sleepers.every((one) => one.code !== undefined))
  // Told, or cut off before they could read it: nobody hears anything that cannot be retried.
  for (const one of sleepers) expect(['overload', '1006']).toContain(closeName(one.code))
  const lines = workshop.log.map((line) => JSON.parse(line))
  expect(lines.filter(({ event, reason }) => event === 'peer closed' && reason === 'overload')).toHaveLength(50)
})

test('[ATK-C4] nobody makes the server keep answers by asking without reading', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const big = await fay.raw('board')
  for (let at = 0; at < 8; at++) big.say(chapter(at))
  await until(() => big.frames.some((bytes) => bytes[0] === 4 && bytes[1] === 8))
  const deck = await fay.raw('deck')
  const board = await fay.raw('board')
  for (const one of [deck, board]) stopReading(one)
  const state = JSON.stringify({ at: 'x'.repeat(120_000) })
  for (let at = 0; at < 400; at++) {
    deck.say(presence([{ client: 5, clock: at, state }]))
    board.say(frame(3))
    board.say(step1(Uint8Array.of(1, at, 0)))
    if (at % 20 === 0) await until(() => deck.socket.bufferedAmount === 0 || deck.code !== undefined)
  }
  await until(() => deck.socket.bufferedAmount === 0)
  expect(backlog(workshop)).toBeLessThan(16 * 1024 * 1024)
  for (const one of [deck, board]) readOn(one)
  expect(closeName(await board.closed())).toBe('overload')
})

test('[ATK-C4] whoever comes back after being let go gets what they missed', async () => {
  await using workshop = await startWorkshop()
  const ana = await workshop.join('ana', 'participant')
  const sleeper = await ana.raw('board')
  stopReading(sleeper)
  const writer = await (await workshop.join('bob', 'participant')).raw('board')
  writer.say(chapter(1))
  writer.say(step2(Uint8Array.of(0, 0)))
  await until(() => writer.frames.some((bytes) => bytes[0] === 4 && bytes[1] === 2))
  sleeper.end()
  const { doc } = await ana.open('board')
  const room = roomOf(workshop, workshop.board.board.id, 'board')
  expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(room.doc))
})
