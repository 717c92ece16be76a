import { expect } from 'vitest'
import * as Y from 'yjs'
import type { Room } from '../../server/sync/room.ts'
import { closeCodes } from '../../shared/closeCodes.ts'
import type { RoomKind } from '../../shared/rooms.ts'
import { shapes } from '../../shared/schema/shapes.ts'
import { freshClient, putNote, written } from './forge.ts'
import type { Guest, Opened } from './guest.ts'
import type { RawSocket } from './rawSocket.ts'
import { until } from './until.ts'
import { startWorkshop, type Workshop } from './workshop.ts'

/** Words that must never stand in a log line. */
export const canary = 'canary-9d41'

/** A workshop under attack: a victim who types, a witness who reads, somebody hostile, and a board next door. */
export type Arena = AsyncDisposable & {
  readonly workshop: Workshop
  readonly fay: Guest
  readonly ana: Guest
  readonly mallory: Guest
  readonly victim: Opened<'board'>
  readonly witness: Opened<'board'>
  /** An edit on another board, from one guest to another; returns its milliseconds. */
  readonly nextDoor: () => Promise<number>
  readonly room: (kind?: RoomKind) => Room
  /** The board's room on each server. */
  readonly everyRoom: () => readonly Room[]
  /** Says the frames as mallory and expects the server to close with `code`, having changed nothing. */
  readonly refused: (frames: readonly (Uint8Array | string)[], code: number, kind?: RoomKind) => Promise<void>
  /** Says the frames as mallory and expects each of them that carries edits to be acknowledged. */
  readonly taken: (frames: readonly Uint8Array[], kind?: RoomKind) => Promise<RawSocket>
}

type Settings = Parameters<typeof startWorkshop>[0]

export async function startArena(settings: Settings = {}): Promise<Arena> {
  const workshop = await startWorkshop(settings)
  const [fay, ana, bob, mallory] = await Promise.all([
    workshop.join('fay', 'facilitator'),
    workshop.join(canary, 'participant'),
    workshop.join('bob', 'participant'),
    workshop.join('mallory', 'participant'),
  ])
  const [victim, witness] = await Promise.all([ana.open('board'), bob.open('board')])
  victim.notes.put('n1', { text: `${canary} words`, author: ana.member.id })
  const other = await workshop.newBoard()
  const [one, two] = await Promise.all(
    ['ida', 'jon'].map(async (name) => (await workshop.joinBoard(other, name, 'participant')).open('board')),
  )
  await until(() => witness.notes.get('n1'))

  let edits = 0
  const nextDoor = async (): Promise<number> => {
    const id = `d${++edits}`
    const from = performance.now()
    one?.notes.put(id, { text: 'next door' })
    await until(() => two?.notes.get(id))
    return performance.now() - from
  }
  const room = (kind: RoomKind = 'board'): Room => roomOf(workshop, workshop.board.board.id, kind)

  const everyRoom = () => workshop.servers.map(({ app }) => roomOf({ app }, workshop.board.board.id, 'board'))

  const refused: Arena['refused'] = async (frames, code, kind = 'board') => {
    const before = await seenBy(ana, kind)
    const lines = workshop.log.length
    const socket = await mallory.raw(kind)
    for (const said of frames) socket.say(said)
    expect(closeName(await socket.closed())).toBe(closeName(code))
    expect(await seenBy(ana, kind)).toEqual(before)
    await expectUnharmed(workshop, lines, [ana, bob, mallory, fay])
    expect(await nextDoor()).toBeLessThan(250)
  }

  const taken: Arena['taken'] = async (frames, kind = 'board') => {
    const socket = await mallory.raw(kind)
    for (const said of frames) socket.say(said)
    const owed = frames.filter((said) => said[0] === 0 && said[1] !== 0).length
    await until(() => acknowledgedBy(socket) === owed || socket.code !== undefined)
    expect(closeName(socket.code)).toBe('open')
    expectNothingPending(workshop)
    return socket
  }

  return {
    workshop,
    fay,
    ana,
    mallory,
    victim,
    witness,
    nextDoor,
    room,
    everyRoom,
    refused,
    taken,
    [Symbol.asyncDispose]: () => workshop[Symbol.asyncDispose](),
  }
}

export function roomOf(workshop: Pick<Workshop, 'app'>, board: string, kind: RoomKind): Room {
  const found = [...workshop.app.rooms.ofBoard(board)].find((one) => one.kind === kind)
  if (!found) throw new Error(`no ${kind} is open`)
  return found
}

/** What a newcomer is given: the document's bytes and its words. */
export async function seenBy(guest: Guest, kind: RoomKind): Promise<{ bytes: string; json: unknown }> {
  const opened = await guest.open(kind)
  const seen = { bytes: hex(Y.encodeStateAsUpdate(opened.doc)), json: jsonOf(opened.doc, kind) }
  opened.provider.disconnect()
  return seen
}

export function jsonOf(doc: Y.Doc, kind: RoomKind): unknown {
  const roots = kind === 'stage' ? ['session', 'members', 'prompts'] : Object.keys(shapes[kind])
  return Object.fromEntries(roots.map((root) => [root, doc.getMap(root).toJSON()]))
}

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** The highest count a socket was told is durable. */
export function acknowledgedBy(socket: RawSocket): number {
  const counts = socket.frames.filter((bytes) => bytes[0] === 4).map((bytes) => bytes.slice(1))
  return Math.max(0, ...counts.map((bytes) => bytes.reduce((sum, byte, at) => sum + (byte & 127) * 128 ** at, 0)))
}

/** `malformed` for 4400 and so on: a failed expectation then says what it means. */
export function closeName(code: number | undefined): string {
  if (code === undefined) return 'open'
  return Object.entries(closeCodes).find(([, known]) => known === code)?.[0] ?? String(code)
}

export function expectNothingPending(workshop: Workshop): void {
  for (const { doc } of workshop.app.rooms.all()) {
    expect(doc.store.pendingStructs).toBeNull()
    expect(doc.store.pendingDs).toBeNull()
  }
}

/** The server lives, nothing waits in its documents, and it said one line about it, with nobody's words in it. */
export async function expectUnharmed(workshop: Workshop, lines: number, guests: readonly Guest[]): Promise<void> {
  expect((await fetch(`${workshop.address}/healthz`)).status).toBe(200)
  expectNothingPending(workshop)
  const said = workshop.log.slice(lines)
  expect(said.map((line) => JSON.parse(line).event)).toEqual(['peer closed'])
  expectQuiet(said, guests)
}

export function expectQuiet(said: readonly string[], guests: readonly Guest[]): void {
  for (const line of said) {
    expect(line).not.toContain(canary)
    for (const { token, member } of guests) {
      expect(line).not.toContain(token)
      expect(line).not.toContain(`"${member.name}"`)
    }
  }
}

/** The victim types, and every letter reaches the witness. */
export async function typesOn({ victim, witness }: Arena, times = 100): Promise<void> {
  const text = victim.notes.text('n1', 'text')
  const start = text?.toString() ?? ''
  for (let at = 0; at < times; at++) text?.insert(text.length, 'x')
  await until(() => witness.notes.get('n1')?.text === start + 'x'.repeat(times))
  expect(witness.doc.store.pendingStructs).toBeNull()
  expect(jsonOf(witness.doc, 'board')).toEqual(jsonOf(victim.doc, 'board'))
}

/** A note as an honest client would write it, under a client id of its own. */
export const honestNote = (id: string, client = freshClient()): Uint8Array =>
  written(client, (doc) => putNote(doc, id, 'an honest note'))
