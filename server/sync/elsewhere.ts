import type { Logger } from 'pino'
import type { Bus } from '../bus/bus.ts'
import { reasonFor, whyOut } from '../members/authorize.ts'
import {
  type BoardHead,
  type BoardRecord,
  boardOf,
  type MemberRecord,
  type Shared,
  type Store,
} from '../store/store.ts'
import { type Run, readMessage } from './elsewhereMessages.ts'
import type { Neighbours } from './neighbours.ts'
import { topicOf } from './others.ts'
import { tellOf } from './peersOf.ts'
import { type Rooms, rowsOf } from './rooms.ts'

/** Backstop for what the bus lost, in milliseconds: half of what it may take until somebody who was removed is out. */
const LOOK_EVERY_MS = 500

/**
 * So many times in a row it may be time to look while none came to an end: five seconds. Whoever was removed since then is
 * not known here, so nobody hears any more. Counted, not timed: when it was this server that stood still, nothing was missed.
 */
const BLIND_MAX = 10

/** How long a look waits for others to join it, in milliseconds: many come in at once, and each is saved. */
const GATHER_MS = 40

type Means = {
  readonly store: Store & { readonly shared: Shared }
  readonly bus: Bus
  readonly rooms: Rooms
  readonly neighbours: Neighbours
  readonly log: Logger
}

/** Keeps the rooms of this server up with what others write to the same store, and its sockets with what others decide. */
export class Elsewhere {
  readonly #means: Means
  /** Of each board with live rooms: how to stop listening, and what was seen of it. */
  readonly #boards = new Map<string, { readonly stop: () => void; seen?: BoardHead }>()
  readonly #wanted = new Set<string>()
  readonly #timers: NodeJS.Timeout[]
  readonly #stopWaiting: () => void
  #gathering: NodeJS.Timeout | undefined
  #looking: Promise<void> | undefined
  #isOver = false
  /** How often it was time to look since a look came to an end. */
  #blind = 0
  /** Whether it was logged that looks fail; once is enough. */
  #isTold = false

  constructor(means: Means) {
    this.#means = means
    this.#timers = [setInterval(() => this.#tick(), LOOK_EVERY_MS).unref()]
    const stopWaiting = means.bus.whenBack(() => this.lookSoon())
    const stopHearing = means.bus.subscribe(topicOf(means.neighbours.me), (message) => this.#hear(undefined, message))
    this.#stopWaiting = () => {
      stopWaiting()
      stopHearing()
    }
  }

  /** A room of this board is about to be read. */
  opened(board: string): void {
    if (this.#boards.has(board)) return
    const stop = this.#means.bus.subscribe(board, (message) => this.#hear(board, message))
    this.#boards.set(board, { stop })
  }

  /** Looks at everything that is live here, together with whatever is asked for until then. */
  lookSoon(board?: string): void {
    for (const one of board === undefined ? this.#boards.keys() : [board]) this.#wanted.add(one)
    if (this.#wanted.size === 0 || this.#isOver) return
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined
      // Nothing is lost by a look that is still under way: what it did not take is looked at after it.
      this.#looking ??= this.#look().finally(() => {
        this.#looking = undefined
        // What was asked for meanwhile.
        const [next] = this.#wanted
        if (next !== undefined) this.lookSoon(next)
      })
    }, GATHER_MS)
  }

  /** Resolves once nothing is under way; hears nothing after that. */
  async stop(): Promise<void> {
    this.#isOver = true
    for (const timer of this.#timers) clearInterval(timer)
    clearTimeout(this.#gathering)
    this.#stopWaiting()
    this.#means.neighbours.stop()
    for (const { stop } of this.#boards.values()) stop()
    this.#boards.clear()
    await this.#looking
  }

  #tick(): void {
    this.lookSoon()
    if (this.#boards.size === 0) this.#blind = 0
    else if (++this.#blind > BLIND_MAX) this.#sendAllAway()
  }

  /** They come back, here or to another server, as soon as one knows that they may. */
  #sendAllAway(): void {
    for (const room of this.#means.rooms.all())
      for (const peer of room.peers) peer.close('overload', 'the server cannot look who may be here; trying again')
  }

  /** `board`: which one it is about, when it was not said to this server alone. */
  #hear(board: string | undefined, bytes: Uint8Array): void {
    let message: ReturnType<typeof readMessage>
    try {
      message = readMessage(bytes)
    } catch (problem) {
      // Another version may say what this one does not understand; the store holds all that counts.
      this.#means.log.warn({ event: 'message of another server not understood', problem: String(problem) })
      return this.lookSoon(board)
    }
    if (message.kind === 'look') return this.lookSoon(board)
    if (message.kind === 'rows') for (const run of message.runs) this.#take(run)
    else if (board !== undefined) this.#means.neighbours.hear(board, message)
  }

  #take({ room: name, from, rows }: Run): void {
    const room = this.#means.rooms.live(name)
    if (room && !room.takeOthers(from, rows)) this.lookSoon(boardOf(name))
  }

  async #look(): Promise<void> {
    const { store, rooms, log } = this.#means
    this.#forgetTheUnused()
    const boards = [...this.#wanted].filter((board) => this.#boards.has(board))
    this.#wanted.clear()
    if (boards.length === 0) return
    const live = boards.flatMap((board) => [...rooms.ofBoard(board)])
    try {
      const known = new Map(boards.map((board) => [board, this.#boards.get(board)?.seen]))
      const heads = await store.shared.heads(rowsOf(live), known)
      await rooms.readOn(live, heads.rooms)
      for (const [board, head] of heads.boards) await this.#lookAt(board, head)
      this.#blind = 0
      this.#isTold = false
    } catch (problem) {
      if (this.#isTold) return
      this.#isTold = true
      log.error({ event: 'could not look what others wrote', problem: String(problem) })
    }
  }

  async #lookAt(board: string, head: BoardHead | null): Promise<void> {
    const known = this.#boards.get(board)
    if (!known) return
    if (!head) return this.#end(board)
    const { seen } = known
    // Somebody who was erased has no record any more.
    if (seen?.saved !== head.saved || seen.forgotten !== head.forgotten) await this.#goByRecords(board)
    if (seen?.forgotten !== head.forgotten) await this.#means.rooms.forgetPast(board)
    // Only now: what fails is looked at again.
    known.seen = head
  }

  /** The board was deleted: nothing of it is written any more. */
  #end(board: string): void {
    const { rooms } = this.#means
    const open = [...rooms.ofBoard(board)].flatMap((room) => [...room.peers])
    rooms.drop(board)
    for (const peer of open) peer.close('gone', 'this board was deleted')
  }

  /** Sockets go by who their members are now; those of members who are out are closed. */
  async #goByRecords(board: string): Promise<void> {
    const { store, rooms } = this.#means
    const peers = [...rooms.ofBoard(board)].flatMap((room) => [...room.peers])
    const ids = [...new Set(peers.map(({ member }) => member.id))]
    if (ids.length === 0) return
    const record = await store.findBoard({ id: board })
    if (!record) return
    const members = new Map((await store.shared.members(board, ids)).map((member) => [member.id, member]))
    for (const id of ids) this.#goBy(record, id, members.get(id))
  }

  #goBy(board: BoardRecord, id: string, member: MemberRecord | undefined): void {
    const { rooms } = this.#means
    const why = member ? whyOut(board, member) : 'erased'
    const open = [...rooms.ofBoard(board.id)].flatMap((room) => [...room.peers]).filter((peer) => peer.member.id === id)
    if (why !== undefined)
      for (const peer of open) peer.close(why === 'erased' ? why : reasonFor(why), 'not on this board any more')
    else if (member && open.some((peer) => isOther(peer.member, member))) tellOf(rooms, member)
  }

  /** Boards none of whose rooms is live any more. */
  #forgetTheUnused(): void {
    const used = this.#means.rooms.boardsInUse()
    for (const [board, { stop }] of this.#boards) {
      if (used.has(board)) continue
      stop()
      this.#boards.delete(board)
    }
  }
}

function isOther(a: MemberRecord, b: MemberRecord): boolean {
  return a.role !== b.role || a.name !== b.name || a.color !== b.color || a.keyAge !== b.keyAge
}
