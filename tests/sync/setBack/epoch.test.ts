import { rmSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import { forgetEpoch } from '../../../server/store/epoch.ts'
import { offerOf } from '../../../server/sync/gate.ts'
import type { CreatedBoard, Joined } from '../../../shared/api.ts'
import type { Role } from '../../../shared/members.ts'
import { closeName } from '../../helpers/attack.ts'
import { step1 } from '../../helpers/forge.ts'
import { Guest } from '../../helpers/guest.ts'
import { LiveServer } from '../../helpers/liveServer.ts'
import { RawSocket } from '../../helpers/rawSocket.ts'
import { copyOf } from '../../helpers/setBack.ts'
import { until } from '../../helpers/until.ts'
import { call, startWorkshop } from '../../helpers/workshop.ts'

const EPOCH = 5
const rooms = ['board', 'stage', 'deck', 'private'] as const

test('[C9-1] [C9-2] a copy put in the place of the data ends every room of those who knew them, before a byte of it', async () => {
  await using server = await LiveServer.start()
  const { fay } = await boardOf(server)
  const before = await epochAt(server, fay)
  using copy = await copyOf(server)
  await copy.putBack()
  for (const kind of rooms) {
    const socket = await opened(server, fay, kind, before)
    expect(closeName(await socket.closed())).toBe('setBack')
    expect(socket.frames).toEqual([])
  }
  expect(await epochAt(server, fay)).not.toBe(before)
})

test('[C9-1] also whom the data do not know any more, so that they keep what they have', async () => {
  await using server = await LiveServer.start()
  const { board, fay } = await boardOf(server)
  const before = await epochAt(server, fay)
  using copy = await copyOf(server)
  const late = await joined(server, board, 'late', 'participant')
  await copy.putBack()
  expect(closeName(await (await opened(server, late, 'board', before)).closed())).toBe('setBack')
  expect(closeName(await (await opened(server, late, 'board', '')).closed())).toBe('unauthorized')
})

test('[C9-2] stopping, being killed and starting again are no other life', async () => {
  await using server = await LiveServer.start()
  const { fay } = await boardOf(server)
  const before = await epochAt(server, fay)
  for (const signal of ['SIGTERM', 'SIGKILL', 'SIGKILL'] as const) {
    await server.kill(signal)
    await server.start()
    expect(await epochAt(server, fay)).toBe(before)
  }
})

test('[C9-2] a backup that was marked begins another life in any folder, also where the mark of the folder came along', async () => {
  await using server = await LiveServer.start()
  const { fay } = await boardOf(server)
  const before = await epochAt(server, fay)
  using copy = await copyOf(server)
  await copy.putBack((file) => {
    rmSync(join(server.directory, 'groundwork.mark'))
    const db = new Database(file)
    forgetEpoch(db)
    db.close()
  })
  expect(await epochAt(server, fay)).not.toBe(before)
})

test('[C9-3] who offers no epoch is told none; who offers one is told it before anything else; nonsense is nobody', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const plain = await fay.raw('board')
  plain.say(step1())
  await until(() => plain.frames.length > 1)
  expect(plain.frames.map(([type]) => type)).not.toContain(EPOCH)
  const [knowing, now] = [await opened(workshop, fay, 'board', ''), await workshop.store.epoch()]
  await until(() => knowing.frames.length > 0)
  expect(told(knowing)).toBe(now)
  const again = await opened(workshop, fay, 'board', now)
  await until(() => again.frames.length > 0)
  expect(told(again)).toBe(now)
  for (const socket of [knowing, again]) socket.end()
})

test('[C9-3] what is offered beside our subprotocol is a token, and perhaps an epoch; anything else is nothing', () => {
  const offered = (words: string) => offerOf({ headers: { 'sec-websocket-protocol': words } } as IncomingMessage)
  expect(offered('groundwork, t0ken')).toEqual({ token: 't0ken' })
  expect(offered('groundwork, t0ken, epoch.')).toEqual({ token: 't0ken', epoch: '' })
  expect(offered('groundwork, t0ken, epoch.e-1')).toEqual({ token: 't0ken', epoch: 'e-1' })
  for (const odd of ['', 'groundwork', 'other, t0ken', 'groundwork, t0ken, more', 'groundwork, t0ken, epoch.e, more'])
    expect(offered(odd).token).toBeUndefined()
})

type At = { readonly address: string }

async function boardOf(server: At) {
  const board = await call<CreatedBoard>(`${server.address}/api/boards`, { title: 'Atlas', kit: 'quick-alliance' })
  return { board, fay: await joined(server, board, 'fay', 'facilitator') }
}

async function joined({ address }: At, { board, keys }: CreatedBoard, name: string, role: Role): Promise<Guest> {
  const came = await call<Joined>(`${address}/api/boards/${board.id}/join`, { key: keys[role], name })
  return new Guest(address, board.id, came)
}

function addressOf({ address }: At, { boardId }: Guest, kind: string): string {
  return `${address.replace('http', 'ws')}/sync/${boardId}/${kind}`
}

async function opened(server: At, guest: Guest, kind: string, epoch: string): Promise<RawSocket> {
  const socket = new RawSocket(addressOf(server, guest, kind), guest.token, {}, epoch)
  await socket.opened
  return socket
}

/** What the server calls this life of its data. */
async function epochAt(server: At, guest: Guest): Promise<string> {
  const socket = await opened(server, guest, 'stage', '')
  await until(() => socket.frames.length > 0)
  socket.end()
  return told(socket)
}

function told({ frames: [first = new Uint8Array()] }: RawSocket): string {
  expect(first[0]).toBe(EPOCH)
  return decoding.readVarString(decoding.createDecoder(first.subarray(1)))
}
