import { randomBytes } from 'node:crypto'
import { rooms as rules } from '../../shared/rooms.ts'
import type { Bus } from '../bus/bus.ts'
import { boardOf } from '../store/store.ts'
import { look } from './elsewhereMessages.ts'
import type { PresenceState } from './frames.ts'
import { type NeighbourMessage, type Told, writeNeighbour } from './neighbourMessages.ts'
import type { NodeId } from './others.ts'
import { peopleByUs } from './peopleHere.ts'
import type { Room } from './room.ts'
import type { Rooms } from './rooms.ts'

export type NeighbourTimes = {
  /** How often everything is told again, in milliseconds: whatever got lost is put right by then. */
  readonly tellEveryMs: number
  /** A server of which nothing was heard for so long is gone, in milliseconds. */
  readonly silentMs: number
  /** How often it is looked what is due, in milliseconds. */
  readonly lookEveryMs: number
}

/** Three times told in vain is gone: as long as browsers wait for each other. */
const usual: NeighbourTimes = { tellEveryMs: 10_000, silentMs: 30_000, lookEveryMs: 1000 }

/** By then all have answered who have a board open, in milliseconds; until then it is not known who they are. */
const ANSWERED_MS = 1000

/** While many come and go, who is here is told at most so often, in milliseconds. */
const PEOPLE_EVERY_MS = 50

type Neighbour = {
  heardAt: number
  /** The last message heard of each subject: a room, or the people. */
  readonly last: Map<string, number>
}

type Board = {
  readonly neighbours: Map<NodeId, Neighbour>
  /** When it was asked first, since there is a way, who else has it open; undefined: not yet. */
  askedAt: number | undefined
  /** When everything is told next. */
  due: number
  /** Who was here when it was told last. */
  told: string
  gathering: NodeJS.Timeout | undefined
}

type Means = {
  readonly bus: Bus
  readonly rooms: Rooms
  /** Hears that people came or went by way of other servers; `leads`: also somebody who facilitates. */
  readonly changed: (board: string, leads: boolean) => void
}

/**
 * Tells other servers who is here by way of this one and where they point, and hears it of them. It goes over the bus
 * alone: what is lost is told again. Nothing of what others were not sent here is told.
 */
export class Neighbours {
  /** How others know this server. */
  readonly me: NodeId = randomBytes(8).toString('hex')
  readonly #means: Means
  readonly #times: NeighbourTimes
  readonly #boards = new Map<string, Board>()
  readonly #looking: NodeJS.Timeout
  readonly #stopWaiting: () => void
  #nth = 0

  constructor(means: Means, times: Partial<NeighbourTimes> = {}) {
    this.#means = means
    this.#times = { ...usual, ...times }
    means.rooms.elsewhere.isBlind = () => !means.bus.isUp()
    this.#looking = setInterval(() => this.#look(), this.#times.lookEveryMs).unref()
    this.#stopWaiting = means.bus.whenBack(() => this.#back())
  }

  /** A room was read: asks who is there, and tells of it from now on. */
  opened(room: Room): void {
    const board = boardOf(room.name)
    this.#boardOf(board)
    room.neighbours = {
      tellPresence: (states) => this.#tellPresence(room, states, false),
      peopleChanged: () => this.#peopleChanged(board),
      count: () => this.#boards.get(board)?.neighbours.size ?? 0,
    }
    if (rules[room.kind].presence) this.#ask(board, room)
  }

  /** Which other servers have a board open; undefined, when that is not known for sure. */
  whoHas(board: string): readonly NodeId[] | undefined {
    const { askedAt, neighbours } = this.#boards.get(board) ?? {}
    if (!neighbours || askedAt === undefined || performance.now() - askedAt < ANSWERED_MS) return undefined
    return this.#means.bus.isUp() ? [...neighbours.keys()] : undefined
  }

  hear(board: string, message: NeighbourMessage): void {
    const known = this.#boards.get(board)
    if (!known || message.node === this.me) return
    // What was written until now was not told it.
    if (!known.neighbours.has(message.node) && message.kind !== 'bye') this.#means.bus.publish(board, look)
    const neighbour = known.neighbours.get(message.node) ?? { heardAt: 0, last: new Map() }
    known.neighbours.set(message.node, neighbour)
    neighbour.heardAt = performance.now()
    const subject = 'room' in message ? `${message.kind} ${message.room}` : message.kind
    if (message.nth <= (neighbour.last.get(subject) ?? -1)) return
    neighbour.last.set(subject, message.nth)
    if (message.kind === 'hello') this.#answer(board, message.room)
    else if (message.kind === 'people') this.#hearPeople(board, message.node, message.people)
    else if (message.kind === 'bye') this.#lose(board, message.node)
    else this.#hearPresence(this.#means.rooms.live(message.room), message)
  }

  /** Says goodbye; tells and hears nothing more. */
  stop(): void {
    for (const [board, { gathering }] of this.#boards) {
      clearTimeout(gathering)
      this.#publish(board, { kind: 'bye' })
    }
    clearInterval(this.#looking)
    this.#stopWaiting()
    this.#boards.clear()
  }

  #ask(board: string, room: Room): void {
    this.#boardOf(board).askedAt ??= performance.now()
    this.#publish(board, { kind: 'hello', room: room.name })
  }

  #boardOf(board: string): Board {
    const known = this.#boards.get(board) ?? {
      neighbours: new Map(),
      askedAt: undefined,
      // Not all boards in the same moment.
      due: performance.now() + Math.random() * this.#times.tellEveryMs,
      told: '',
      gathering: undefined,
    }
    this.#boards.set(board, known)
    return known
  }

  #hearPeople(board: string, node: NodeId, people: (Told & { kind: 'people' })['people']): void {
    const { elsewhere } = this.#means.rooms
    const leaders = () => JSON.stringify(elsewhere.of(board).filter(({ role }) => role === 'facilitator'))
    const before = leaders()
    if (elsewhere.hear(board, node, people)) this.#means.changed(board, leaders() !== before)
  }

  #hearPresence(room: Room | undefined, { node, states, isAll }: NeighbourMessage & { kind: 'presence' }): void {
    if (room && rules[room.kind].presence && room.presence.hearElsewhere(node, states, isAll)) room.tellPresence()
  }

  /** Whoever came by way of this server is gone. */
  #lose(board: string, node: NodeId): void {
    this.#boards.get(board)?.neighbours.delete(node)
    this.#hearPeople(board, node, [])
    for (const room of this.#means.rooms.ofBoard(board))
      this.#hearPresence(room, { kind: 'presence', node, nth: 0, room: room.name, states: [], isAll: true })
  }

  #answer(board: string, name: string): void {
    const room = this.#means.rooms.live(name)
    if (room) this.#tellPresence(room, room.presence.own(), true)
    this.#tellPeople(board)
  }

  #tellPresence(room: Room, states: readonly PresenceState[], isAll: boolean): void {
    const board = boardOf(room.name)
    // Whoever opens the board after that asks.
    if (!this.#boards.get(board)?.neighbours.size) return
    this.#publish(board, { kind: 'presence', room: room.name, isAll, states })
  }

  /** At once when it is quiet, else together with whoever comes in the next moment. */
  #peopleChanged(board: string): void {
    const known = this.#boards.get(board)
    if (!known || known.gathering) return
    this.#tellPeopleNews(board)
    known.gathering = setTimeout(() => {
      known.gathering = undefined
      this.#tellPeopleNews(board)
    }, PEOPLE_EVERY_MS).unref()
  }

  #tellPeopleNews(board: string): void {
    if (JSON.stringify(peopleByUs(this.#means.rooms, board)) !== this.#boards.get(board)?.told) this.#tellPeople(board)
  }

  #tellPeople(board: string): void {
    const known = this.#boards.get(board)
    if (!known) return
    const people = peopleByUs(this.#means.rooms, board)
    known.told = JSON.stringify(people)
    this.#publish(board, { kind: 'people', people })
  }

  #publish(board: string, told: Told): void {
    this.#means.bus.publish(board, writeNeighbour({ node: this.me, nth: this.#nth++, ...told }))
  }

  #look(): void {
    const now = performance.now()
    const used = this.#means.rooms.boardsInUse()
    for (const [board, known] of this.#boards) {
      if (!used.has(board)) this.#close(board, known)
      else if (this.#means.bus.isUp()) this.#lookAt(board, known, now)
    }
  }

  #lookAt(board: string, known: Board, now: number): void {
    for (const [node, { heardAt }] of known.neighbours)
      if (now - heardAt > this.#times.silentMs) this.#lose(board, node)
    if (now < known.due) return
    known.due = now + this.#times.tellEveryMs
    this.#tellPeople(board)
    for (const room of this.#means.rooms.ofBoard(board)) {
      const states = room.presence.own()
      if (rules[room.kind].presence) this.#tellPresence(room, states, true)
    }
  }

  /** Nobody here has the board open any more. */
  #close(board: string, { gathering }: Board): void {
    clearTimeout(gathering)
    this.#publish(board, { kind: 'bye' })
    this.#boards.delete(board)
    this.#means.rooms.elsewhere.forget(board)
  }

  /** Nobody could be heard for a while: they have as long again as they always have, and are asked. */
  #back(): void {
    const now = performance.now()
    for (const [board, known] of this.#boards) {
      known.due = now
      known.askedAt = undefined
      for (const neighbour of known.neighbours.values()) neighbour.heardAt = now
      for (const room of this.#means.rooms.ofBoard(board)) if (rules[room.kind].presence) this.#ask(board, room)
    }
  }
}
