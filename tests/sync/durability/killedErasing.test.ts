import { gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { CreatedBoard, Joined } from '../../../shared/api.ts'
import { Guest } from '../../helpers/guest.ts'
import { LiveServer } from '../../helpers/liveServer.ts'
import { filesWith } from '../../helpers/rawFiles.ts'
import { until } from '../../helpers/until.ts'
import { call } from '../../helpers/workshop.ts'

const DAY_MS = 86_400_000
/** After which commits it is killed; every single one is tried where a death costs no start, in `sync/erase`. */
const MOMENTS = [2, 3, 6]
const LONG_MS = 180_000
/** How long a server that just started may take, in milliseconds: it has been dead, and others want the machine. */
const PATIENCE_MS = 30_000

/** Ana has written something of each kind, and thrown one note away; a version knows all of it. */
async function boardOf(address: string) {
  const board = await call<CreatedBoard>(`${address}/api/boards`, { title: 'Atlas', kit: 'quick-alliance' })
  const join = async (name: string, key: string) =>
    new Guest(
      address,
      board.board.id,
      await call<Joined>(`${address}/api/boards/${board.board.id}/join`, { key, name }),
    )
  const fay = await join('fay', board.keys.facilitator)
  const ana = await join('canary-ana', board.keys.participant)
  const [shared, own] = [await ana.open('board'), await ana.open('private')]
  shared.notes.put('n1', { text: 'canary-note', author: ana.member.id })
  shared.notes.put('n2', { text: 'canary-thrown', author: ana.member.id })
  own.drafts.put('d1', { text: 'canary-draft' })
  await until(() => shared.acknowledged() > 2 && own.acknowledged() > 1)
  expect(await fay.command('version.keep', { version: 'v1', name: 'All' })).toBe(204)
  shared.notes.patch('n2', { deletedAt: Date.now() })
  await until(() => shared.acknowledged() > 3)
  return { fay, ana }
}

/** Where these words lie: in which files, and in which versions, which are compressed there. */
function placesOf({ directory }: LiveServer, words: string): readonly string[] {
  const db = new Database(`${directory}/groundwork.sqlite`, { readonly: true })
  const rows = ['log', 'snapshots'].flatMap(
    (table) => db.prepare(`SELECT room, bytes FROM ${table}`).all() as { room: string; bytes: Buffer }[],
  )
  db.close()
  const versions = rows.filter(({ room, bytes }) => room.includes('/version/') && bytes.length > 0)
  const held = versions.filter(({ bytes }) => gunzipSync(bytes).includes(words))
  return [...filesWith(directory, words), ...held.map(({ room }) => room)]
}

test('[PRV-124] a server killed at any commit of erasing somebody has erased them soon after its start', {
  timeout: LONG_MS,
}, async () => {
  await using server = await LiveServer.start()
  for (const moment of MOMENTS) {
    const { fay, ana } = await boardOf(server.address)
    for (const words of ['canary-ana', 'canary-note']) expect(placesOf(server, words).length).toBeGreaterThan(1)
    server.dieAfter(moment)
    const isDone = await ana.command('member.erase', { words: 'remove' }).then(
      (status) => status === 204,
      () => false,
    )
    expect(isDone).toBe(false)
    await server.ended()
    await server.start()
    // Nothing but a look at the board.
    await fay.open('stage')
    const canaries = ['canary-ana', 'canary-note', 'canary-thrown', 'canary-draft']
    await until(() => canaries.every((words) => placesOf(server, words).length === 0), PATIENCE_MS)
    for (const guest of [fay, ana]) guest.leave()
  }
})

test('[PRV-124] a server killed while it clears away has cleared all of it away soon after its start', {
  timeout: LONG_MS,
}, async () => {
  await using server = await LiveServer.start()
  server.looksSoon = true
  server.settings = { RETENTION_DAYS: '90' }
  for (const moment of MOMENTS) {
    const { fay, ana } = await boardOf(server.address)
    expect(await ana.command('member.leave', {})).toBe(204)
    for (const guest of [fay, ana]) guest.leave()
    // It sees what is in the Trash.
    await server.kill()
    await server.start()
    await until(() => filesWith(server.directory, `${fay.boardId}/trash`).length > 0)
    expect(placesOf(server, 'canary-thrown').length).toBeGreaterThan(1)
    await server.kill()
    server.aheadMs += 31 * DAY_MS
    server.dieAfter(moment)
    await server.start().catch(() => {})
    await server.ended()
    await server.start()
    await until(() => isCleared(server), PATIENCE_MS)
    expect(placesOf(server, 'canary-note').length).toBeGreaterThan(1)
  }
})

test('[PRV-124] a server killed while it deletes a board that nobody opens has deleted all of it soon after its start', {
  timeout: LONG_MS,
}, async () => {
  await using server = await LiveServer.start()
  server.looksSoon = true
  server.settings = { RETENTION_DAYS: '90' }
  const { fay, ana } = await boardOf(server.address)
  for (const guest of [fay, ana]) guest.leave()
  await server.kill()
  server.aheadMs += 120 * DAY_MS
  await server.start()
  await until(() => filesWith(server.directory, 'warnedAt').length > 0, PATIENCE_MS)
  await server.kill()
  server.aheadMs += 20 * DAY_MS
  // At one commit after the other, until that is the one that deletes it, after which it would be scrubbed.
  for (let moment = 1; boardsOf(server) > 0; moment++) {
    server.dieAfter(moment)
    await server.start().catch(() => {})
    await server.ended()
  }
  expect(filesWith(server.directory, 'canary')).not.toEqual([])
  await server.start()
  for (const words of ['canary', fay.boardId]) await until(() => placesOf(server, words).length === 0, PATIENCE_MS)
})

function boardsOf({ directory }: LiveServer): number {
  const db = new Database(`${directory}/groundwork.sqlite`, { readonly: true })
  const count = db.prepare('SELECT count(*) FROM boards').pluck().get()
  db.close()
  return Number(count)
}

function isCleared(server: LiveServer): boolean {
  return ['canary-thrown', 'canary-draft'].every((words) => placesOf(server, words).length === 0)
}
