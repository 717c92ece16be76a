import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Arena, closeName, honestNote, startArena } from '../../helpers/attack.ts'
import { edit, frame, hugeVarUint, presence, step1, step2 } from '../../helpers/forge.ts'
import { Guest } from '../../helpers/guest.ts'
import { until } from '../../helpers/until.ts'

let arena: Arena
beforeAll(async () => {
  arena = await startArena()
})
afterAll(() => arena[Symbol.asyncDispose]())

const malformed = 4400
const port = () => Number(new URL(arena.workshop.address).port)

const garbage: { readonly [what: string]: Uint8Array | string } = {
  'a text frame': 'hello',
  'an empty text frame': '',
  'an empty frame': Uint8Array.of(),
  'message 2': frame(2),
  'message 4, which is the server’s': frame(4, 1),
  'message 255': frame(255, 0, 0),
  'sync step 3': frame(0, 3, Uint8Array.of(2, 0, 0)),
  'a message type beyond 2^53': hugeVarUint,
  'a step beyond 2^53': frame(0, hugeVarUint),
  'a length beyond 2^53': frame(0, 2, hugeVarUint),
  'a length that promises more': frame(0, 2, 200, 1, 2, 3),
  'a torn frame': frame(0),
  'bytes after step 1': frame(0, 0, 1, 0, 7),
  'bytes after an edit': Uint8Array.of(...edit(Uint8Array.of(0, 0)), 0),
  'two messages in a frame': Uint8Array.of(...edit(Uint8Array.of(0, 0)), ...edit(Uint8Array.of(0, 0))),
  'bytes after the update in an edit': edit(Uint8Array.of(...honestNote('tail'), 0)),
  'bytes after the update in a step 2': step2(Uint8Array.of(...honestNote('tail'), 0)),
  'bytes after presence': Uint8Array.of(...presence([]), 9),
  'presence of more than there is': presence([], 40),
  'bytes after a question': frame(3, 0),
  'bytes after a state vector': step1(Uint8Array.of(0, 5, 5)),
  'an empty update': edit(Uint8Array.of()),
  'half an update': edit(honestNote('half').slice(0, 30)),
  'a torn state vector': step1(Uint8Array.of(2, 1)),
}

for (const [what, bytes] of Object.entries(garbage))
  test(`[ATK-C5] ${what} is malformed`, () => arena.refused([bytes], malformed))

test('[ATK-C5] a frame beyond a MiB is cut off before it is read', async () => {
  const socket = await arena.mallory.raw('board')
  socket.say(new Uint8Array(1024 * 1024 + 1))
  expect(await socket.closed()).toBe(1009)
  expect(await arena.nextDoor()).toBeLessThan(250)
})

/** A socket that has shaken hands, below any WebSocket library. */
async function shaken(): Promise<Socket> {
  const socket = connect(port(), '127.0.0.1')
  const { boardId, token } = arena.mallory
  const lines = [
    `GET /sync/${boardId}/board HTTP/1.1`,
    'Host: x',
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Extensions: permessage-deflate',
    `Sec-WebSocket-Protocol: groundwork, ${token}`,
  ]
  socket.on('error', () => {})
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  const answer: string = await new Promise((resolve) =>
    socket.once('data', (bytes) => resolve(bytes.toString('latin1'))),
  )
  expect(answer).toContain('101')
  expect(answer.toLowerCase()).not.toContain('permessage-deflate')
  expect(answer).not.toContain(token)
  return socket
}

/** One masked frame (mask 0), with an opcode and FIN as asked. */
const wsFrame = (opcode: number, final: boolean, payload = Buffer.alloc(0)): Buffer =>
  Buffer.concat([Buffer.from([(final ? 128 : 0) | opcode, 128 | payload.length, 0, 0, 0, 0]), payload])

test('[ATK-C3] compression is not spoken, and a compressed frame ends the connection', async () => {
  const socket = await shaken()
  const deflated = Buffer.from([128 | 64 | 2, 128 | 1, 0, 0, 0, 0, 1])
  socket.write(deflated)
  await until(() => socket.destroyed || socket.readableEnded)
  expect(await arena.nextDoor()).toBeLessThan(250)
})

test('[ATK-C3] a million fragments without an end hold nobody up and fill no memory', async () => {
  const socket = await shaken()
  const before = process.memoryUsage().rss
  let closed = false
  socket.on('close', () => {
    closed = true
  })
  socket.resume()
  socket.write(wsFrame(2, false, Buffer.alloc(1)))
  const thousand = Buffer.concat(Array(1000).fill(wsFrame(0, false, Buffer.alloc(1))))
  for (let at = 0; at < 1000 && !closed; at++) {
    socket.write(thousand)
    if (socket.writableLength > 1 << 18) await until(() => socket.writableLength < 1 << 16 || closed)
  }
  await until(() => closed)
  expect(process.memoryUsage().rss - before).toBeLessThan(128 * 1024 * 1024)
  expect(await arena.nextDoor()).toBeLessThan(250)
})

test('[ATK-C3] pings whose answers nobody reads do not pile up', async () => {
  const socket = await shaken()
  socket.pause()
  const peers = () => arena.everyRoom().flatMap((room) => [...room.peers])
  expect(peers().length).toBeGreaterThan(2)
  const pings = Buffer.concat(Array(500).fill(wsFrame(9, true, Buffer.alloc(120))))
  let stalled = 0
  for (let at = 0; at < 400; at++) {
    socket.write(pings)
    await until(() => socket.writableLength < 1 << 16 || ++stalled > 200)
  }
  const backlog = Math.max(...peers().map((peer) => peer.socket.bufferedAmount))
  expect(backlog).toBeLessThan(1024 * 1024)
  expect(await arena.nextDoor()).toBeLessThan(250)
  socket.destroy()
})

test('[ATK-C2] thousands of connections that say nothing cost little and keep nobody out', async () => {
  const before = process.memoryUsage().rss
  const idle: Socket[] = []
  for (let at = 0; at < 3000; at++) {
    const socket = connect(port(), '127.0.0.1')
    socket.on('error', () => {})
    socket.resume()
    idle.push(socket)
    if (at % 200 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  const open = () => new Promise<number>((done) => arena.workshop.app.server.getConnections((_, count) => done(count)))
  expect(await open()).toBeLessThan(700)
  await until(async () => (await open()) < 50)
  expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024)
  for (const socket of idle) socket.destroy()
  await until(async () => (await fetch(`${arena.workshop.address}/healthz`).catch(() => undefined))?.ok)
})

test('[ATK-C2] before a token is known nothing is kept, and a stranger learns only that', async () => {
  const strangers = { none: 'x', wrong: 'a'.repeat(32), long: 'a'.repeat(5000) }
  for (const token of Object.values(strangers)) {
    const socket = await new Guest(arena.workshop.address, arena.mallory.boardId, {
      token,
      member: arena.mallory.member,
      board: { id: '', title: '', kit: '' },
    }).raw('board')
    socket.say(edit(honestNote('stranger')))
    expect(closeName(await socket.closed())).toBe('unauthorized')
    expect(socket.frames).toEqual([])
  }
  expect(JSON.stringify(arena.room().doc.getMap('notes').toJSON())).not.toContain('stranger')
})
