import type { Logger } from 'pino'
import type { RoomKind } from '../../shared/rooms.ts'
import { boardOf, type RoomName, roomName, type Store } from '../store/store.ts'
import { compactRoom } from './compact.ts'
import { IdleRooms } from './idleRooms.ts'
import { Journal } from './journal.ts'
import { LiveRooms } from './liveRooms.ts'
import { PeopleElsewhere } from './peopleElsewhere.ts'
import { isLight, QuietRooms } from './quietRooms.ts'
import { Room } from './room.ts'
import { Stages } from './stages.ts'
import { Turns } from './turns.ts'

type Settings = {
  readonly turns?: Turns
  /** How long a room nobody uses stays loaded, and how often that is looked at, in milliseconds. */
  readonly idleMs?: number
  readonly lookEveryMs?: number
  /** Hears of each board of which a room is about to be read. */
  readonly opening?: (board: string) => void
  /** Hears of each room that was just loaded. */
  readonly loaded?: (room: Room, id: RoomId) => void
}

export type RoomId = { readonly board: string; readonly kind: RoomKind; readonly owner: string | null }

/** The live documents of this process. Each is loaded once, however many ask for it at the same time. */
export class Rooms {
  readonly journal: Journal
  /** Whoever writes a stage because of what it says takes the board's turn. */
  readonly turns: Turns
  readonly log: Logger
  /** Who is on boards by way of other servers. */
  readonly elsewhere = new PeopleElsewhere()
  readonly #live = new LiveRooms()
  /** What their boards' stages say. */
  readonly stages = new Stages(this.#live)
  readonly #store: Store
  readonly #loaded: (room: Room, id: RoomId) => void
  readonly #opening: (board: string) => void
  readonly #loading = new Map<RoomName, Promise<Room>>()
  readonly #quiet = new QuietRooms((room) => this.rest(room))
  readonly #idle: IdleRooms

  constructor(
    store: Store,
    log: Logger,
    { turns = new Turns(store.shared), loaded = () => {}, opening = () => {}, idleMs, lookEveryMs }: Settings = {},
  ) {
    this.#store = store
    this.turns = turns
    this.#loaded = loaded
    this.#opening = opening
    this.log = log
    this.journal = new Journal(store, (problem) => log.error({ event: 'commit failed', problem: String(problem) }))
    this.#idle = new IdleRooms({ store, log, live: this.#live, idleMs, lookEveryMs }, (room) => this.#forget(room))
  }

  /** Whether other servers may write to the same rooms. */
  get areShared(): boolean {
    return this.#store.shared !== undefined
  }

  get size(): number {
    return this.#live.size
  }

  /**
   * The room, loaded, with one more lease that the caller gives back by `release`. `isToRest`: until somebody writes its
   * document is not needed; else it will be at once.
   */
  async hold(id: RoomId, isToRest = false): Promise<Room> {
    const name = roomName(id.board, id.kind, id.owner)
    const loading = this.#loading.get(name) ?? this.#load(name, id, isToRest)
    this.#loading.set(name, loading)
    const room = await loading
    // It may have broken or been unloaded while we waited; then it is read anew.
    if (!this.#live.has(room)) return this.hold(id, isToRest)
    room.leases++
    return room
  }

  release(room: Room): void {
    room.leases--
  }

  /** Lends rooms of one board, in the order asked, until `use` is done. */
  async lend<T, const Ids extends readonly RoomId[]>(
    ids: Ids,
    use: (...rooms: { [At in keyof Ids]: Room }) => Promise<T>,
  ): Promise<T> {
    const held: Room[] = []
    try {
      for (const id of ids) held.push(await this.hold(id))
      await this.catchUp(held)
      return await use(...(held as { [At in keyof Ids]: Room }))
    } finally {
      for (const room of held) this.release(room)
    }
  }

  /** Resolves once these rooms have what other servers had stored when it was called. */
  async catchUp(some: readonly Room[]): Promise<void> {
    const { shared } = this.#store
    if (!shared || some.length === 0) return
    await this.readOn(some, (await shared.heads(rowsOf(some), new Map())).rooms)
  }

  /** The same for somebody who comes to their board: nor are they answered with anything that was forgotten by then. */
  async catchUpForNewcomer(board: string, some: readonly Room[]): Promise<void> {
    const { shared } = this.#store
    if (!shared) return
    const heads = await shared.heads(rowsOf(some), new Map([[board, undefined]]))
    await this.readOn(some, heads.rooms)
    const forgotten = heads.boards.get(board)?.forgotten
    if (forgotten !== undefined) for (const room of some) room.forgetPastOnce(forgotten)
  }

  /** Resolves once these rooms have what was stored up to the row given for them, if one is. */
  async readOn(some: readonly Room[], heads: ReadonlyMap<RoomName, number>): Promise<void> {
    await Promise.all(some.map((room) => this.#readOn(room, heads.get(room.name) ?? 0)))
  }

  /** Answers newcomers without anything that was forgotten on this board, by whichever server; reads anew whose client ids are whose. */
  async forgetPast(board: string): Promise<void> {
    for (const room of this.ofBoard(board)) {
      room.forgetPast(null)
      room.catchUp(await this.#store.load(room.name, room.log.rows.last))
    }
  }

  async #readOn(room: Room, head: number): Promise<void> {
    if (room.log.rows.last >= head || !this.#live.has(room)) return
    const stored = await this.#store.load(room.name, room.log.rows.last)
    if (this.#live.has(room)) room.catchUp(stored)
  }

  /** Lets a room's document rest until somebody needs it. */
  rest(room: Room, isUnseen = false): void {
    if (room.kind === 'stage') this.stages.keepGlance(room)
    room.rest(isUnseen)
  }

  live(name: RoomName): Room | undefined {
    return this.#live.get(name)
  }

  /** Boards of which a room is live or about to be. */
  boardsInUse(): ReadonlySet<string> {
    return new Set([...this.#loading.keys()].map(boardOf))
  }

  /** Every live room of a board. */
  ofBoard(board: string): Iterable<Room> {
    return this.#live.ofBoard(board)
  }

  all(): Iterable<Room> {
    return this.#live.all()
  }

  /** Forgets a board's documents without writing any more of them. */
  drop(board: string): void {
    for (const room of [...this.ofBoard(board)]) this.#forget(room)
  }

  /** Closes one room and forgets it as it is in memory; what is stored of it stays. */
  dropRoom(id: RoomId): void {
    const room = this.#live.get(roomName(id.board, id.kind, id.owner))
    if (!room) return
    this.#forget(room)
    for (const peer of room.peers) peer.close('overload', 'the server reads this room anew')
  }

  /**
   * Stores a room anew as it is now, without anything that was deleted or written over in it. `nobodys`: a member whose
   * client ids are nobody's from now on. The store's files hold the old bytes until the next `forget`.
   */
  rewrite(id: RoomId, nobodys: string | null): Promise<void> {
    return this.lend([id], async (room) => {
      room.forgetPast(nobodys)
      // Another compaction may have come in between; what it wrote is as new, and this one goes after it.
      await compactRoom(this.#store, room).catch(() => compactRoom(this.#store, room))
    })
  }

  /** Resolves once everything is durable; loads nothing after that. */
  async close(): Promise<void> {
    this.#quiet.stop()
    await this.#idle.stop()
    await this.journal.settled()
    for (const room of this.#live.all()) room.destroy()
  }

  async #load(name: RoomName, id: RoomId, isToRest: boolean): Promise<Room> {
    try {
      this.#opening(id.board)
      const stored = await this.#store.load(name)
      const room = new Room(
        { name, kind: id.kind, owner: id.owner, shared: this.#store.shared !== undefined },
        stored,
        this.journal,
        (broken) => this.#dropBroken(broken),
      )
      this.#live.add(room)
      room.whenWoken(() => this.#quiet.add(room))
      this.stages.sealWith(id.board, room)
      this.#loaded(room, id)
      if (isToRest && isLight(room)) this.rest(room, true)
      else this.#quiet.add(room)
      return room
    } catch (problem) {
      this.#loading.delete(name)
      throw problem
    }
  }

  #dropBroken(room: Room): void {
    this.log.error({ event: 'room dropped to be read again', kind: room.kind })
    this.#forget(room)
    for (const peer of room.peers) peer.close('overload', 'the server could not store this; trying again')
  }

  #forget(room: Room): void {
    // Where it was forgotten before, another has its name by now.
    if (this.#live.has(room)) {
      this.#live.delete(room)
      this.#loading.delete(room.name)
    }
    this.#idle.forget(room)
    this.#quiet.forget(room)
    room.destroy()
  }
}

/** Which row each of these rooms has last. */
export function rowsOf(rooms: readonly Room[]): ReadonlyMap<RoomName, number> {
  return new Map(rooms.map(({ name, log }) => [name, log.rows.last]))
}
