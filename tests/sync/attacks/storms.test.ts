import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Arena, acknowledgedBy, closeName, startArena } from '../../helpers/attack.ts'
import { edit, forge, freshClient, gc, putNote, step2, written } from '../../helpers/forge.ts'
import type { Guest } from '../../helpers/guest.ts'
import { until } from '../../helpers/until.ts'

let arena: Arena
beforeAll(async () => {
  arena = await startArena()
})
afterAll(() => arena[Symbol.asyncDispose]())

/** Runs `attack` while the board next door is written on; how long the process and an edit there had to wait, in ms. */
async function during(attack: () => Promise<unknown>): Promise<{ loop: number; slowest: number }> {
  await arena.nextDoor()
  const delay = monitorEventLoopDelay({ resolution: 5 })
  let over = false
  let slowest = 0
  delay.enable()
  const watch = async () => {
    while (!over) slowest = Math.max(slowest, await arena.nextDoor())
  }
  const finish = () => {
    over = true
  }
  await Promise.all([attack().finally(finish), watch()])
  delay.disable()
  return { loop: delay.percentile(99) / 1e6 - 5, slowest }
}

/** Says frames, a few at a time, until the server closes; the code. */
async function pour(guest: Guest, frames: Iterable<Uint8Array>): Promise<string> {
  const socket = await guest.raw('board')
  let said = 0
  for (const bytes of frames) {
    if (socket.code !== undefined) break
    socket.say(bytes)
    if (++said % 100 === 0 || bytes.length > 1000) await new Promise((resolve) => setImmediate(resolve))
  }
  return closeName(await socket.closed())
}

/** Somebody alone on a board of their own: what it costs others is the server's time alone. */
async function alone(): Promise<Guest> {
  return arena.workshop.joinBoard(await arena.workshop.newBoard(), 'pourer', 'participant')
}

/** Notes full of words, 60 KiB each: valid, and more than anybody writes. */
function* chapters(many: number): Iterable<Uint8Array> {
  for (let at = 0; at < many; at++)
    yield edit(written(freshClient(), (doc) => putNote(doc, `c${freshClient()}`, 'w'.repeat(60_000))))
}

test('[ATK-A9] half a MiB may come at once, more is too much; again within a minute it is abuse', async () => {
  const guest = await alone()
  const seen = await during(async () => {
    expect(await pour(guest, chapters(20))).toBe('overload')
    expect(await pour(guest, chapters(20))).toBe('abusive')
  })
  expect(seen.loop).toBeLessThan(100)
  expect(seen.slowest).toBeLessThan(250)
  const { notes } = await guest.open('board')
  expect(notes.ids().length).toBeGreaterThanOrEqual(8)
  expect(notes.ids().length).toBeLessThanOrEqual(2 * 10)
})

test('[ATK-A9] frames that say nothing are counted too', async () => {
  const empty = edit(Uint8Array.of(0, 0))
  const guest = await alone()
  const seen = await during(async () => {
    expect(await pour(guest, Array(40_000).fill(empty))).toBe('overload')
    expect(await pour(guest, Array(40_000).fill(empty))).toBe('abusive')
  })
  expect(seen.loop).toBeLessThan(100)
  expect(seen.slowest).toBeLessThan(250)
})

test('[ATK-A9] a script that writes three thousand notes as fast as it can is no attack', async () => {
  const guest = await alone()
  const { notes, acknowledged, closedWith } = await guest.open('board')
  for (let at = 0; at < 3000; at++) notes.put(`n${at}`, { text: 'x' })
  await until(() => acknowledged() >= 3000 || closedWith() !== undefined)
  expect(closeName(closedWith())).toBe('open')
})

test('[ATK-A9] a frame of more than 5,000 structs, 2,000 new deletions, 200 new ids or 128 KiB is too big', async () => {
  const tooBig = 4413
  const client = freshClient()
  await arena.refused([step2(forge([{ client, clock: 0, structs: Array(5001).fill(gc(1)) }]))], tooBig)
  await arena.refused([step2(forge([{ client, clock: 0, structs: Array(400_000).fill(gc(1)) }]))], tooBig)
  const ids = Array.from({ length: 201 }, (_, at) => ({ client: client + at, clock: 0, structs: [gc(1)] }))
  await arena.refused([edit(forge(ids))], tooBig)
  const long = written(client, (doc) => putNote(doc, 'long', 'w'.repeat(130 * 1024)))
  for (const send of [edit, step2]) await arena.refused([send(long)], tooBig)
  const mine = freshClient()
  const scattered = Array.from({ length: 2001 }, (_, at) => [10 + at * 2, 1] as const)
  await arena.taken([edit(written(mine, (doc) => putNote(doc, 'mine', 'w'.repeat(5000))))])
  await arena.refused([edit(forge([], [[mine, scattered]]))], tooBig)
})

test('[ATK-A9] a long delete set beside a short edit, as a long workshop makes it, is no reason to refuse', async () => {
  const guest = await alone()
  const server = await guest.open('board')
  for (const client of [freshClient(), freshClient()]) {
    const socket = await guest.raw('board')
    const note = written(client, (doc) => putNote(doc, `worn${client}`, 'w'.repeat(45_000)))
    const start = 10
    const gone = Array.from({ length: 21_000 }, (_, at) => [start + 2 * at, 1] as const)
    const frames = [edit(note)]
    for (let from = 0; from < gone.length; from += 1500)
      frames.push(edit(forge([], [[client, gone.slice(from, from + 1500)]])))
    for (const bytes of frames) socket.say(bytes)
    await until(() => acknowledgedBy(socket) === frames.length || socket.code !== undefined)
    expect(closeName(socket.code)).toBe('open')
  }
  await until(() => Y.encodeStateAsUpdate(server.doc).length > 200_000)
  server.provider.disconnect()
  const before = Y.encodeStateVector(server.doc)
  server.notes.put('offline', { text: 'written on a train' })
  expect(Y.encodeStateAsUpdate(server.doc, before).length).toBeGreaterThan(128 * 1024)
  server.provider.connect()
  const other = await guest.open('board')
  await until(() => other.notes.get('offline') || server.closedWith() !== undefined)
  expect(closeName(server.closedWith())).toBe('open')
})
