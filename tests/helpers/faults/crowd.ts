import { isDeepStrictEqual } from 'node:util'
import * as Y from 'yjs'
import { roomName } from '../../../server/store/store.ts'
import type { CreatedBoard, Joined } from '../../../shared/api.ts'
import type { Role } from '../../../shared/members.ts'
import { type RoomKind, roomKinds } from '../../../shared/rooms.ts'
import { shapes } from '../../../shared/schema/shapes.ts'
import { Guest, type Opened } from '../guest.ts'
import { until } from '../until.ts'
import { call } from '../workshop.ts'
import { type Account, accountOf } from './account.ts'
import { storedRooms } from './stored.ts'

/** How long it may take until everybody is back and has everything, in milliseconds: the longest wait of a client, a few times. */
const SETTLES_MS = 60_000

/** How often each does something, in milliseconds. */
const EVERY_MS = 60

type Kept = { readonly account: Account }
type Entered<K extends RoomKind> = Opened<K> & Kept

/** Somebody with all their rooms open, each on whichever server it came to. */
export type Person = {
  readonly guest: Guest
  readonly name: string
  readonly rooms: {
    readonly board: Entered<'board'>
    readonly stage: Entered<'stage'>
    readonly private: Entered<'private'>
    readonly deck?: Entered<'deck'>
  }
}

/** People who write without a pause until they are told to stop. */
export type Crowd = Disposable & {
  readonly board: CreatedBoard
  readonly facilitators: readonly Person[]
  readonly participants: readonly Person[]
  readonly everybody: readonly Person[]
  readonly stop: () => void
}

export async function startCrowd(address: string, participants = 6): Promise<Crowd> {
  const board = await call<CreatedBoard>(`${address}/api/boards`, { title: 'Atlas team', kit: 'quick-alliance' })
  const come = async (name: string, role: Role): Promise<Person> => {
    const body = { key: board.keys[role], name }
    const joined = await call<Joined>(`${address}/api/boards/${board.board.id}/join`, body)
    const guest = new Guest(address, board.board.id, joined)
    const enter = <K extends RoomKind>(kind: K): Entered<K> => {
      const opened = guest.enter(kind)
      return Object.assign(opened, { account: accountOf(opened) })
    }
    const rooms = { board: enter('board'), stage: enter('stage'), private: enter('private') }
    const all = role === 'facilitator' ? { ...rooms, deck: enter('deck') } : rooms
    await until(() => openOf(all).every(({ provider }) => provider.synced))
    return { guest, name, rooms: all }
  }
  const led = await Promise.all(['fay', 'gus'].map((name) => come(name, 'facilitator')))
  const names = Array.from({ length: participants }, (_, at) => `p${at}`)
  const others = await Promise.all(names.map((name) => come(name, 'participant')))
  const everybody = [...led, ...others]
  const writing = everybody.map((person, at) => {
    let count = 0
    return setInterval(() => write(person, count++), EVERY_MS + at)
  })
  const stop = () => {
    for (const timer of writing) clearInterval(timer)
  }
  return {
    ...{ board, facilitators: led, participants: others, everybody, stop },
    [Symbol.dispose]: () => {
      stop()
      for (const { guest } of everybody) guest.leave()
    },
  }
}

/** A key pressed in a note of one's own; now and then a new note, another's moved, a draft nobody sees. */
function write({ name, rooms }: Person, count: number): void {
  const { notes } = rooms.board
  const id = `${name}-${Math.floor(count / 10)}`
  if (count % 10 === 0) notes.put(id, { text: name, at: [count, 0] })
  const text = notes.text(id, 'text')
  text?.insert(text.length, `~${count};`)
  if (count % 7 === 0) {
    const ids = notes.ids()
    const other = ids[(count * 31) % ids.length]
    if (other) notes.patch(other, { at: [count, count] })
  }
  if (count % 20 === 0) rooms.private.drafts.put(`d${count}`, { text: `of ${name}`, prompt: 'none' })
  if (count % 20 === 10) rooms.deck?.notes.put(`${name}${count}`, { text: `for ${name}` })
}

/** Throws unless everything that somebody was told or shown by now is in Postgres. */
export async function nothingIsLost(url: string, { board, everybody }: Crowd): Promise<void> {
  const owed = everybody.flatMap((person) =>
    roomsOf(person).map(([kind, { account }]) => [nameOf(board, kind, person), account.owed()] as const),
  )
  const stored = await storedRooms(url, board.board.id)
  for (const [name, clocks] of owed)
    for (const [client, clock] of clocks) {
      const there = stored.get(name)
      const kept = there ? Y.getState(there.doc.store, client) : 0
      if (kept < clock) throw new Error(`Of ${client} in ${name}, ${clock} were told or shown, ${kept} are stored.`)
    }
}

/** Resolves once everybody, somebody who comes only now, and Postgres have the same, by the documents they had at first. */
export async function everybodyIsEqual(url: string, crowd: Crowd): Promise<void> {
  crowd.stop()
  let why = ''
  const isEqual = async (): Promise<boolean> => {
    why = (await difference(url, crowd)) ?? ''
    return why === ''
  }
  await until(isEqual, SETTLES_MS).catch(() => {
    throw new Error(why)
  })
  for (const person of crowd.everybody.slice(0, 3)) await newcomersAreEqual(person)
  const final = crowd.everybody.flatMap((person) => openOf(person.rooms).flatMap(({ account }) => account.closes))
  const beyond = final.filter((code) => code >= 4000)
  if (beyond.length > 0) throw new Error(`Somebody was sent away with ${beyond}.`)
}

async function difference(url: string, { board, everybody }: Crowd): Promise<string | undefined> {
  const stored = await storedRooms(url, board.board.id)
  for (const person of everybody)
    for (const [kind, { doc, provider, closedWith }] of roomsOf(person)) {
      const name = `${person.name}'s ${kind}`
      if (closedWith() !== undefined) throw new Error(`${name} was closed for good with ${closedWith()}.`)
      if (!provider.synced) return `${name} is not there.`
      const kept = stored.get(nameOf(board, kind, person))
      if (!kept) return `${name} is not stored.`
      if (!isSame(kind, doc, kept.doc)) return `${name} is not what is stored.`
    }
  return undefined
}

async function newcomersAreEqual({ guest, name, rooms }: Person): Promise<void> {
  for (const kind of roomKinds) {
    const mine = rooms[kind]
    if (!mine) continue
    const { doc, provider } = await guest.open(kind)
    await until(() => isSame(kind, doc, mine.doc)).catch(() => {
      throw new Error(`Who comes now finds another ${kind} than ${name}.`)
    })
    provider.destroy()
  }
}

function isSame(kind: RoomKind, a: Y.Doc, b: Y.Doc): boolean {
  const vectors = [a, b].map((doc) => Y.decodeStateVector(Y.encodeStateVector(doc)))
  return isDeepStrictEqual(vectors[0], vectors[1]) && isDeepStrictEqual(contents(kind, a), contents(kind, b))
}

function contents(kind: RoomKind, doc: Y.Doc): object {
  return Object.fromEntries(Object.keys(shapes[kind]).map((root) => [root, doc.getMap(root).toJSON()]))
}

function roomsOf({ rooms }: Person): readonly (readonly [RoomKind, Entered<RoomKind>])[] {
  return Object.entries(rooms) as [RoomKind, Entered<RoomKind>][]
}

function openOf(rooms: Person['rooms']): readonly Entered<RoomKind>[] {
  return Object.values(rooms) as Entered<RoomKind>[]
}

function nameOf({ board }: CreatedBoard, kind: RoomKind, { guest }: Person): string {
  return roomName(board.id, kind, kind === 'private' ? guest.member.id : null)
}
