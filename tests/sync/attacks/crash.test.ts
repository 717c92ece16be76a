import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from '../../../server/store/sqlite.ts'
import {
  acknowledgedBy,
  closeName,
  expectNothingPending,
  honestNote,
  jsonOf,
  roomOf,
  seenBy,
} from '../../helpers/attack.ts'
import { faulty } from '../../helpers/faulty.ts'
import { edit } from '../../helpers/forge.ts'
import { until } from '../../helpers/until.ts'
import { post, startWorkshop } from '../../helpers/workshop.ts'

async function shaky() {
  const faults = faulty(openSqlite(':memory:'))
  const workshop = await startWorkshop({ store: faults.store })
  return { faults, workshop, [Symbol.asyncDispose]: () => workshop[Symbol.asyncDispose]() }
}

test('[ATK-C13] an edit the disk refused is not acknowledged, not told, and comes again by itself', async () => {
  await using here = await shaky()
  const { workshop, faults } = here
  const [ana, bob] = [await workshop.join('ana', 'participant'), await workshop.join('bob', 'participant')]
  const [hers, his] = [await ana.open('board'), await bob.open('board')]
  const raw = await ana.raw('board')
  faults.failNext('append')
  raw.say(edit(honestNote('lost')))
  expect(closeName(await raw.closed())).toBe('overload')
  expect(acknowledgedBy(raw)).toBe(0)
  expect(bob.heard('an honest note')).toBe(false)
  hers.notes.put('kept', { text: 'typed in between' })
  await until(() => his.notes.get('kept') && his.provider.synced)
  expect((await seenBy(bob, 'board')).json).toEqual(jsonOf(his.doc, 'board'))
  expect(his.notes.get('lost')).toBeUndefined()
  expectNothingPending(workshop)
})

test('[ATK-C13] rows that one board cannot store take no other board along', async () => {
  await using here = await shaky()
  const { workshop, faults } = here
  const ana = await workshop.join('ana', 'participant')
  const next = await workshop.newBoard()
  const bob = await workshop.joinBoard(next, 'bob', 'participant')
  const [hers, his] = [await ana.raw('board'), await bob.raw('board')]
  await until(() => hers.frames.length > 0 && his.frames.length > 0)
  const held = faults.hold('append')
  const warm = await bob.raw('private')
  warm.say(edit(Uint8Array.of(0, 0)))
  hers.say(edit(honestNote('a')))
  his.say(edit(honestNote('b')))
  await until(() => held.waiting() > 0)
  const isOurs = (room: string) => room.startsWith(workshop.board.board.id)
  faults.failNext('append', (rows) => rows.some(({ room }) => isOurs(room)))
  held.release()
  await until(() => acknowledgedBy(his) === 1)
  expect(closeName(his.code)).toBe('open')
  await until(() => faults.hasFailed())
})

for (const [call, kind] of [
  ['load', 'board'],
  ['findBoard', 'board'],
  ['findMember', 'board'],
] as const)
  test(`[ATK-C13] when ${call} fails once while a socket opens, it is told to try again, and then it opens`, async () => {
    await using here = await shaky()
    const { workshop, faults } = here
    const ana = await workshop.join('ana', 'participant')
    faults.failNext(call)
    const socket = await ana.raw(kind)
    expect(closeName(await socket.closed())).toBe('overload')
    const { notes, acknowledged } = await ana.open(kind)
    notes.put('n', { text: 'x' })
    await until(() => acknowledged() > 0)
    expect(workshop.log.join()).not.toContain(ana.token)
  })

test('[ATK-C13] a room that could not be loaded keeps no other loaded for ever', async () => {
  await using here = await shaky()
  const { workshop, faults } = here
  const ana = await workshop.join('ana', 'participant')
  await ana.open('stage')
  const stage = roomOf(workshop, ana.boardId, 'stage')
  const before = stage.leases
  faults.failNext('load')
  expect(closeName(await (await ana.raw('board')).closed())).toBe('overload')
  await until(() => stage.leases === before)
})

test('[ATK-C13] nor does somebody who is gone before it is loaded', async () => {
  await using here = await shaky()
  const { workshop, faults } = here
  const ana = await workshop.join('ana', 'participant')
  await ana.open('stage')
  const stage = roomOf(workshop, ana.boardId, 'stage')
  const before = stage.leases
  const held = faults.hold('load')
  const socket = await ana.raw('board')
  await until(() => held.waiting() === 1)
  socket.end()
  await until(() => socket.code !== undefined)
  // Paused while it waits, the server finds out when it looks: drop the connection on its side as well.
  held.release()
  await until(() => [...workshop.app.rooms.ofBoard(ana.boardId)].some((room) => room.kind === 'board'))
  await until(() => stage.leases === before)
  await until(() => roomOf(workshop, ana.boardId, 'board').leases === 0)
})

for (const call of ['findBoard', 'findMember', 'append'] as const)
  test(`[ATK-C13] a command during which ${call} fails says so, changes nothing, and works the next time`, async () => {
    await using here = await shaky()
    const { workshop, faults } = here
    const fay = await workshop.join('fay', 'facilitator')
    faults.failNext(call)
    const failed = await post(
      `${workshop.address}/api/boards/${fay.boardId}/commands`,
      { type: 'timer.start', seconds: 60 },
      fay.token,
    )
    expect([500, 503]).toContain(failed.status)
    expect((await failed.json()).error.message).toMatch(/try again/)
    const stage = await fay.open('stage')
    expect(stage.timer.get().seconds).toBe(0)
    expect(await fay.command('timer.start', { seconds: 60 })).toBe(204)
    await until(() => stage.timer.get().seconds === 60)
  })

for (const call of ['save', 'append', 'load', 'findBoard'] as const)
  test(`[ATK-C13] joining while ${call} fails says so, and works the next time`, async () => {
    await using here = await shaky()
    const { workshop, faults } = here
    const join = `${workshop.address}/api/boards/${workshop.board.board.id}/join`
    const body = { key: workshop.board.keys.participant, name: 'ana' }
    faults.failNext(call)
    const failed = await post(join, body)
    expect([500, 503]).toContain(failed.status)
    expect((await failed.json()).error.message).toMatch(/try again/)
    expect((await post(join, body)).status).toBe(200)
    expect((await fetch(`${workshop.address}/healthz`)).status).toBe(200)
  })

const main = 'build/server/main.js'

test.skipIf(!existsSync(main))('[ATK-C13] what nobody caught is logged, and the process drains and ends', async () => {
  const boom = 'data:text/javascript,process.once("SIGUSR2", () => { throw new Error("boom") })'
  const environment = {
    ...process.env,
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: mkdtempSync(join(tmpdir(), 'groundwork-')),
  }
  const started = spawn(process.execPath, ['--import', boom, main], { env: environment })
  let said = ''
  started.stdout.on('data', (words) => {
    said += words
  })
  await until(() => said.includes('is ready'))
  const from = performance.now()
  started.kill('SIGUSR2')
  const code = await new Promise((resolve) => started.once('exit', resolve))
  expect(code).toBe(1)
  expect(said).toContain('"event":"crash"')
  expect(performance.now() - from).toBeLessThan(5000)
})
