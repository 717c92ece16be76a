import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'

import { Role } from '../../../shared/members.ts'
import { type RoomKind, roomKinds, rooms } from '../../../shared/rooms.ts'
import { type Arena, acknowledgedBy, closeName, hex, seenBy, startArena } from '../../helpers/attack.ts'
import { edit, frame, freshClient, putNote, step1, step2, written } from '../../helpers/forge.ts'
import type { Guest } from '../../helpers/guest.ts'
import type { RawSocket } from '../../helpers/rawSocket.ts'
import { until } from '../../helpers/until.ts'

const roles = Role.options

let arena: Arena
const guests = new Map<string, Guest>()
beforeAll(async () => {
  arena = await startArena()
  for (const role of roles) guests.set(role, await arena.workshop.join(`a ${role}`, role))
})
afterAll(() => arena[Symbol.asyncDispose]())

const guest = (role: string): Guest => guests.get(role) as Guest
const roots: Readonly<Record<RoomKind, string>> = {
  board: 'notes',
  stage: 'prompts',
  deck: 'prompts',
  private: 'drafts',
}

/** A record such as this room holds, under an id nobody has. */
function content(kind: RoomKind): Uint8Array {
  return written(freshClient(), (doc) => doc.getMap(roots[kind]).set(`w${freshClient()}`, new Y.Map()))
}

/** What the table in shared/rooms.ts grants. */
function granted(role: (typeof roles)[number], kind: RoomKind, locked = false) {
  const who = guest(role).member
  return rooms[kind].access(
    { ...who, role },
    {
      ...{ locked, resting: false, guided: false },
      owner: kind === 'private' ? who.id : null,
    },
  )
}

/** How the server takes what is said in a room: the name of the close code, or `open` once it answered. */
async function outcome(guest: Guest, kind: RoomKind, bytes: Uint8Array): Promise<string> {
  const socket = await guest.raw(kind)
  const answered = (one: RawSocket) => one.frames.filter((said) => said[0] === 0 && said[1] === 1).length > 0
  socket.say(bytes)
  socket.say(step1())
  await until(() => socket.code !== undefined || answered(socket))
  socket.end()
  return closeName(socket.code)
}

for (const role of roles)
  for (const kind of roomKinds) {
    test(`[ATK-A12] a ${role} in the ${kind}: step 2 and edits do what the table grants`, async () => {
      const access = granted(role, kind)
      const empty = step2(Uint8Array.of(0, 0))
      expect(await outcome(guest(role), kind, empty)).toBe(access === 'none' ? 'forbidden' : 'open')
      for (const send of [step2, edit]) {
        const before = access === 'read' ? await seenBy(guest(role), kind) : undefined
        expect(await outcome(guest(role), kind, send(content(kind)))).toBe(access === 'write' ? 'open' : 'forbidden')
        if (before) expect(await seenBy(guest(role), kind)).toEqual(before)
      }
    })

    test(`[ATK-A12] a ${role} in the ${kind}: no message but the protocol’s is understood`, async () => {
      const open = granted(role, kind) === 'none' ? 'forbidden' : 'open'
      const refused = granted(role, kind) === 'none' ? 'forbidden' : 'malformed'
      // The last is presence of nobody.
      const spoken = new Set(['0 0', '0 1', '0 2', '1 1'])
      const payload: Readonly<Record<string, Uint8Array>> = {
        '0 0': step1(),
        '0 1': step2(Uint8Array.of(0, 0)),
        '0 2': edit(Uint8Array.of(0, 0)),
      }
      const wanted: string[] = []
      const got: string[] = []
      const cases = Array.from({ length: 256 }, (_, type) => [0, 1, 2, 3].map((step) => [type, step] as const)).flat()
      const some =
        kind === 'board' && role === 'participant' ? cases : cases.filter(([type]) => type < 8 || type % 51 === 0)
      for (let from = 0; from < some.length; from += 64)
        await Promise.all(
          some.slice(from, from + 64).map(async ([type, step]) => {
            const name = `${type} ${step}`
            const bytes = payload[name] ?? frame(type, step, Uint8Array.of(0))
            wanted.push(`${name}: ${spoken.has(name) ? open : refused}`)
            got.push(`${name}: ${await outcome(guest(role), kind, bytes)}`)
          }),
        )
      expect(got.sort()).toEqual(wanted.sort())
    })
  }

test('[ATK-A12] while the board is locked only the facilitator writes, by edit and by step 2', async () => {
  await arena.fay.command('board.lock', { locked: true })
  for (const role of roles)
    for (const send of [step2, edit]) {
      const wanted = granted(role, 'board', true) === 'write' ? 'open' : 'forbidden'
      expect(await outcome(guest(role), 'board', send(content('board')))).toBe(wanted)
    }
  await arena.fay.command('board.lock', { locked: false })
})

test('[ATK-A12] a lock binds connections that are open already, and a reader is told nothing is stored', async () => {
  const socket = await guest('participant').raw('board')
  socket.say(edit(content('board')))
  await until(() => acknowledgedBy(socket) === 1)
  await arena.fay.command('board.lock', { locked: true })
  const before = hex(Y.encodeStateAsUpdate(arena.room().doc))
  socket.say(edit(written(freshClient(), (doc) => putNote(doc, 'locked', 'out'))))
  expect(closeName(await socket.closed())).toBe('forbidden')
  expect(acknowledgedBy(socket)).toBe(1)
  expect(hex(Y.encodeStateAsUpdate(arena.room().doc))).toBe(before)
  await arena.fay.command('board.lock', { locked: false })
})

test('[ATK-A12] what a reader deletes is content too', async () => {
  const state = Y.encodeStateAsUpdate(arena.room().doc)
  for (const send of [step2, edit]) {
    const deletion = written(
      freshClient(),
      (doc) => ((doc.getMap('notes').get('n1') as Y.Map<unknown>).get('text') as Y.Text).delete(0, 1),
      state,
    )
    expect(await outcome(guest('viewer'), 'board', send(deletion))).toBe('forbidden')
  }
})
