import type { Logger } from 'pino'
import type * as Y from 'yjs'
import { type RoomKind, type Situation, situationOf, unlocked } from '../../shared/rooms.ts'
import { type StageDoc, stageDoc } from '../../shared/schema/stage.ts'
import { boardOf, type RoomName, roomName, type Store } from '../store/store.ts'
import { compactRoom, isLong } from './compact.ts'
import { type Glance, glanceOf } from './glance.ts'
import { Journal } from './journal.ts'
import { type Locked, lockedOn, nothingLocked } from './locks.ts'
import { PeopleElsewhere } from './peopleElsewhere.ts'
import { proxiesOf } from './proxies.ts'
import { isLight, QuietRooms } from './quietRooms.ts'
import { Room } from './room.ts'
import { Turns } from './turns.ts'

/** How long a room nobody uses stays loaded, in milliseconds: a reload should find it warm. */
const IDLE_MS = 60_000

/** How often rooms are looked at for unloading and compaction, in milliseconds. */
const LOOK_EVERY_MS = 5_000

type Settings = {
  readonly turns?: Turns
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
  readonly #store: Store
  readonly #idleMs: number
  readonly #loaded: (room: Room, id: RoomId) => void
  readonly #opening: (board: string) => void
  readonly #loading = new Map<RoomName, Promise<Room>>()
  readonly #live = new Map<RoomName, Room>()
  readonly #ofBoard = new Map<string, Set<Room>>()
  readonly #idleSince = new Map<Room, number>()
  /** Kept because every frame asks what is locked on its board: of stages that are awake, and of those that rest. */
  readonly #stages = new WeakMap<Y.Doc, StageDoc>()
  readonly #glances = new WeakMap<Room, Glance>()
  readonly #quiet = new QuietRooms((room) => this.rest(room))
  readonly #looking: NodeJS.Timeout
  #round: Promise<void> | undefined

  constructor(
    store: Store,
    log: Logger,
    {
      turns = new Turns(store.shared),
      idleMs = IDLE_MS,
      lookEveryMs = LOOK_EVERY_MS,
      loaded = () => {},
      opening = () => {},
    }: Settings = {},
  ) {
    this.#store = store
    this.turns = turns
    this.#loaded = loaded
    this.#opening = opening
    this.log = log
    this.#idleMs = idleMs
    this.journal = new Journal(store, (problem) => log.error({ event: 'commit failed', problem: String(problem) }))
    this.#looking = setInterval(() => {
      // Two rounds at once could compact one room twice, the second time from older rows.
      this.#round ??= this.#look().finally(() => {
        this.#round = undefined
      })
    }, lookEveryMs)
    this.#looking.unref()
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
    if (this.#live.get(name) !== room) return this.hold(id, isToRest)
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
    if (room.log.rows.last >= head || this.#live.get(room.name) !== room) return
    const stored = await this.#store.load(room.name, room.log.rows.last)
    if (this.#live.get(room.name) === room) room.catchUp(stored)
  }

  /** Whether a board is locked or rests; its stage must be loaded, as it is while any of its rooms is open. */
  situation(board: string, owner: string | null): Situation {
    const stage = this.glance(board)
    return stage ? situationOf(stage.session.get(), owner) : unlocked(owner)
  }

  /** What on a board only facilitators may change; its stage must be loaded. */
  locked(board: string): Locked {
    const stage = this.glance(board)
    return stage ? lockedOn(stage) : nothingLocked
  }

  /** For whom a member may sign beside themselves; its stage must be loaded. */
  proxiesOf(board: string, member: string): ReadonlySet<string> {
    return proxiesOf(this.glance(board)?.members.all() ?? new Map(), member)
  }

  /** Whether nobody may be seen at work, because an anonymous prompt is shown; the stage must be loaded. */
  #isSealed(board: string): boolean {
    const stage = this.glance(board)
    const prompt = stage?.session.get().prompt ?? null
    return prompt !== null && stage?.prompts.get(prompt)?.anonymous === true
  }

  /** Keeps who is here and nothing more in presence for as long as the stage says so, whoever changes it. */
  #sealWith(board: string, room: Room): void {
    if (room.kind !== 'stage') return room.sealPresence(this.#isSealed(board))
    const seal = () => {
      for (const one of this.ofBoard(board)) one.sealPresence(this.#isSealed(board))
    }
    room.watch(() => {
      const { session, prompts } = stageDoc(room.doc)
      session.subscribe(seal)
      prompts.subscribeAll(seal)
    })
    seal()
  }

  /** A board's stage, while it is loaded. */
  stageOf(board: string): StageDoc | undefined {
    const room = this.#live.get(roomName(board, 'stage', null))
    if (!room) return undefined
    const stage = this.#stages.get(room.doc) ?? stageDoc(room.doc)
    this.#stages.set(room.doc, stage)
    return stage
  }

  /** As much of it as every frame asks for, which does not wake it. */
  glance(board: string): Glance | undefined {
    const room = this.#live.get(roomName(board, 'stage', null))
    return room?.isResting ? this.#glances.get(room) : this.stageOf(board)
  }

  /** Lets a room's document rest until somebody needs it. */
  rest(room: Room, isUnseen = false): void {
    if (room.kind === 'stage') this.#glances.set(room, glanceOf(stageDoc(room.doc)))
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
  *ofBoard(board: string): Iterable<Room> {
    yield* this.#ofBoard.get(board) ?? []
  }

  *all(): Iterable<Room> {
    yield* this.#live.values()
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
    clearInterval(this.#looking)
    this.#quiet.stop()
    await this.#round
    await this.journal.settled()
    for (const room of this.#live.values()) room.destroy()
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
      this.#live.set(name, room)
      this.#ofBoard.set(id.board, (this.#ofBoard.get(id.board) ?? new Set()).add(room))
      room.whenWoken(() => this.#quiet.add(room))
      this.#sealWith(id.board, room)
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
    const board = boardOf(room.name)
    const others = this.#ofBoard.get(board)
    others?.delete(room)
    if (others?.size === 0) this.#ofBoard.delete(board)
    this.#live.delete(room.name)
    this.#loading.delete(room.name)
    this.#idleSince.delete(room)
    this.#quiet.forget(room)
    room.destroy()
  }

  async #look(): Promise<void> {
    for (const room of [...this.#live.values()]) {
      const inUse = room.peers.size > 0 || room.leases > 0
      if (inUse) this.#idleSince.delete(room)
      else if (!this.#idleSince.has(room)) this.#idleSince.set(room, Date.now())
      if (isLong(room)) await this.#compact(room)
      await this.#unloadIfIdle(room)
    }
  }

  async #unloadIfIdle(room: Room): Promise<void> {
    const since = this.#idleSince.get(room)
    if (since === undefined || Date.now() - since < this.#idleMs) return
    if (room.log.rowsSinceSnapshot > 0) await this.#compact(room)
    await room.committed().catch(() => {})
    // Somebody may have come while it was compacted, or have written and gone again: then it stays.
    const isUsed = room.peers.size > 0 || room.leases > 0 || room.log.isAhead
    if (!isUsed && this.#live.get(room.name) === room) this.#forget(room)
  }

  async #compact(room: Room): Promise<void> {
    room.leases++
    try {
      await compactRoom(this.#store, room)
    } catch (problem) {
      this.log.error({ event: 'compaction failed', problem: String(problem) })
    } finally {
      room.leases--
    }
  }
}

/** Which row each of these rooms has last. */
export function rowsOf(rooms: readonly Room[]): ReadonlyMap<RoomName, number> {
  return new Map(rooms.map(({ name, log }) => [name, log.rows.last]))
}
