import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Arena, closeName, startArena } from '../../helpers/attack.ts'
import { frame, freshClient, presence, step1 } from '../../helpers/forge.ts'
import type { RawSocket } from '../../helpers/rawSocket.ts'
import { until } from '../../helpers/until.ts'

let arena: Arena
beforeAll(async () => {
  arena = await startArena()
  arena.victim.provider.awareness.setLocalState({ at: [1, 1] })
  await until(() => heardOf(id()))
})
afterAll(() => arena[Symbol.asyncDispose]())

const id = () => arena.victim.doc.clientID
/** What the witness was told of somebody. */
const heardOf = (client: number) => arena.witness.provider.awareness.getStates().get(client)
const forbidden = 4403

/** How much the server answered to each socket, in bytes. */
const answered = (socket: RawSocket): number => socket.frames.reduce((sum, bytes) => sum + bytes.length, 0)

test('[ATK-B1] a hundred thousand states of nobody leave nothing behind', async () => {
  const nobody = Array.from({ length: 12_000 }, (_, at) => ({ client: 5_000_000 + at, clock: 1, state: 'null' }))
  const before = process.memoryUsage().heapUsed
  for (let at = 0; at < 5; at++) await arena.refused([presence(nobody)], forbidden)
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(64 * 1024 * 1024)
  const known = [...Array(12_000).keys()].filter((at) => arena.room().presence.ownerOf(5_000_000 + at))
  expect(known.length).toBeLessThanOrEqual(1)
})

test('[ATK-B2] nobody speaks for the victim, and the victim goes on being seen', async () => {
  for (const clock of [10_000, 2 ** 40, 2 ** 53 - 1]) {
    await arena.refused([presence([{ client: id(), clock, state: 'null' }])], forbidden)
    await arena.refused([presence([{ client: id(), clock, state: '{"at":[666,666]}' }])], forbidden)
  }
  await arena.refused([presence([{ client: id(), clock: 0, state: '{"at":[666,666]}' }])], forbidden)
  const own = { client: freshClient(), clock: 1, state: '{}' }
  await arena.refused([presence([own]), presence([{ client: id(), clock: 99_999, state: '{}' }])], forbidden)
  arena.victim.provider.awareness.setLocalState({ at: [2, 2] })
  await until(() => heardOf(id())?.at?.[0] === 2)
})

test('[ATK-B2] what is only the echo of what was heard is overlooked', async () => {
  const socket = await arena.mallory.raw('board')
  const stamped = JSON.stringify(heardOf(id()))
  socket.say(step1())
  socket.say(presence([{ client: freshClient(), clock: 1, state: '{"at":[3,3]}' }]))
  socket.say(presence([{ client: id(), clock: 1, state: stamped }]))
  socket.say(presence([{ client: id(), clock: 1, state: 'null' }]))
  socket.say(frame(3))
  await until(() => socket.frames.some((bytes) => bytes[0] === 1 && bytes.length > 20))
  expect(socket.code).toBeUndefined()
  expect(heardOf(id())?.at).toEqual([2, 2])
})

test('[ATK-B2] nor does a clock that leaps lock its own owner out', async () => {
  const client = freshClient()
  const socket = await arena.mallory.raw('board')
  socket.say(presence([{ client, clock: 2 ** 53 - 1, state: '{"at":[1,1]}' }]))
  await until(() => heardOf(client)?.at?.[0] === 1)
  socket.end()
  await until(() => heardOf(client) === undefined)
  const again = await arena.mallory.raw('board')
  again.say(presence([{ client, clock: 3, state: '{"at":[5,5]}' }]))
  await until(() => heardOf(client)?.at?.[0] === 5)
})

test('[ATK-B3] a state that is too long or too deep is not passed on', async () => {
  const client = freshClient()
  const socket = await arena.mallory.raw('board')
  let clock = 0
  const say = (state: string) => socket.say(presence([{ client, clock: ++clock, state }]))
  say(`{"at":"${'x'.repeat(600)}"}`)
  say(`${'['.repeat(200)}${']'.repeat(200)}`)
  say('{"a":{"b":{"c":{"d":{"e":{"f":1}}}}}}')
  say('[1]')
  say('not json')
  say('"text"')
  say(`"${'x'.repeat(100_000)}"`)
  say('{"at":[7,7]}')
  await until(() => heardOf(client))
  expect(Object.keys(heardOf(client) ?? {}).sort()).toEqual(['at', 'member'])
  expect(socket.code).toBeUndefined()
})

test('[ATK-B3] whoever moves a thousand times a second is heard twenty times, and closed when it goes on', async () => {
  const client = freshClient()
  const listener = await arena.ana.raw('board')
  await until(() => listener.frames.length > 0)
  const already = listener.frames.length
  const socket = await arena.mallory.raw('board')
  const from = performance.now()
  for (let clock = 1; clock <= 3000 && socket.code === undefined; clock++) {
    socket.say(presence([{ client, clock, state: `{"at":[${clock},0]}` }]))
    if (clock % 20 === 0) await until(() => performance.now() - from > clock || socket.code !== undefined)
  }
  expect(closeName(await socket.closed())).toBe('overload')
  const seconds = (performance.now() - from) / 1000
  expect((listener.frames.length - already) / seconds).toBeLessThan(25)
})

test('[ATK-B3] neither presence nor questions are answered with more than they cost', async () => {
  const socket = await arena.fay.raw('deck')
  await until(() => socket.frames.length > 0)
  const many = Array.from({ length: 15_000 }, () => ({ client: 77, clock: 1, state: '{}' }))
  const before = answered(socket)
  socket.say(presence(many.map((said, at) => ({ ...said, clock: at }))))
  await until(() => answered(socket) > before)
  expect(answered(socket) - before).toBeLessThan(100)

  const asker = await arena.mallory.raw('board')
  await until(() => asker.frames.length > 0)
  const heard = asker.frames.length
  for (let at = 0; at < 2000; at++) asker.say(frame(3))
  asker.say(step1())
  await until(() => asker.frames.some((bytes) => bytes[0] === 0 && bytes[1] === 1))
  expect(asker.frames.length - heard).toBeLessThan(20)
})

const evil = [
  'red;position:fixed;inset:0;background:url(//evil.example)',
  '"><img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '\u202egnp.exe',
  'javascript:alert(1)',
]

for (const words of evil)
  test(`[ATK-B4] others see the name and colour the server knows, never ${JSON.stringify(words)}`, async () => {
    const client = freshClient()
    const socket = await arena.mallory.raw('board')
    const said = {
      user: { name: words, color: words },
      member: { id: words, name: words, role: 'facilitator', color: words },
      at: [1, 1],
    }
    socket.say(presence([{ client, clock: 1, state: JSON.stringify(said) }]))
    await until(() => heardOf(client))
    const { id, name, role, color } = arena.mallory.member
    expect(heardOf(client)).toEqual({ at: [1, 1], member: { id, name, role, color } })
    expect(color).toBeTypeOf('number')
    socket.end()
  })

for (const key of ['__proto__', 'constructor', 'prototype'])
  test(`[ATK-A17] ${key} is passed on in nobody’s presence`, async () => {
    const client = freshClient()
    const socket = await arena.mallory.raw('board')
    socket.say(presence([{ client, clock: 1, state: `{"${key}":{"polluted":1}}` }]))
    socket.say(presence([{ client, clock: 2, state: `{"at":{"${key}":{"polluted":1}}}` }]))
    socket.say(presence([{ client, clock: 3, state: '{"at":[4,4]}' }]))
    await until(() => heardOf(client))
    expect(JSON.stringify(heardOf(client))).not.toContain('polluted')
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    socket.end()
  })
