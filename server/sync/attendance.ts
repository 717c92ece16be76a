import type { Logger } from 'pino'
import { FACILITATOR_LOST_MS, STAND_IN_AFTER_MS, STAND_IN_WITHIN_MS } from '../../shared/limits.ts'
import { stageDoc } from '../../shared/schema/stage.ts'
import type { Store } from '../store/store.ts'
import { peopleByUs } from './peopleHere.ts'
import type { Rooms } from './rooms.ts'

export type AttendanceTimes = {
  readonly lostMs: number
  readonly standInAfterMs: number
  readonly standInWithinMs: number
}

const usual: AttendanceTimes = {
  lostMs: FACILITATOR_LOST_MS,
  standInAfterMs: STAND_IN_AFTER_MS,
  standInWithinMs: STAND_IN_WITHIN_MS,
}

type Means = { readonly store: Store; readonly rooms: Rooms; readonly log: Logger }

/**
 * Whether somebody who facilitates is on each board, by open sockets of any room, and since when nobody is. The stage
 * keeps that moment once it is `lostMs` ago. What was not kept before a restart counts from the server's start: too
 * late rather than too early.
 */
export class Attendance {
  readonly times: AttendanceTimes
  readonly #means: Means
  readonly #startedAt = Date.now()
  /** Boards that had a facilitator and have none now, and since when. */
  readonly #since = new Map<string, number>()
  readonly #waiting = new Map<string, NodeJS.Timeout>()
  #isClosed = false

  constructor(means: Means, times: Partial<AttendanceTimes> = {}) {
    this.#means = means
    this.times = { ...usual, ...times }
  }

  /** Ids of everybody who facilitates and has a socket open, through whichever server. */
  facilitatorsHere(board: string): readonly string[] {
    const { rooms } = this.#means
    const people = [...peopleByUs(rooms, board), ...rooms.elsewhere.of(board)]
    return [...new Set(people.flatMap(({ id, role }) => (role === 'facilitator' ? [id] : [])))]
  }

  /** True while nobody can know here whether somebody facilitates through another server. */
  isBlind(): boolean {
    return this.#means.rooms.elsewhere.isBlind()
  }

  /** When the last facilitator was here; `lostAt` is what the stage says. */
  goneSince(board: string, lostAt: number | null): number {
    const now = Date.now()
    const own = this.#since.get(board)
    const isToldLater = this.#means.rooms.areShared && lostAt !== null && lostAt <= now && lostAt > (own ?? now)
    const since = isToldLater ? lostAt : (own ?? lostAt ?? this.#startedAt)
    if (since <= now) return since
    // The clock was set back. It counts from now: nobody should have to wait until the clock has caught up.
    this.#since.set(board, now)
    return now
  }

  /** Somebody came. */
  came(board: string): void {
    if (this.#isClosed) return
    if (this.#isHere(board)) this.#isBack(board)
    else this.#waiting.set(board, this.#waiting.get(board) ?? this.#settleLater(board))
  }

  /** A facilitator went, or somebody became or ceased to be one. */
  changed(board: string): void {
    if (this.#isClosed) return
    if (!this.#isHere(board)) this.#since.set(board, Date.now())
    this.came(board)
  }

  /** Writes nothing from now on. */
  close(): void {
    this.#isClosed = true
    for (const timer of this.#waiting.values()) clearTimeout(timer)
  }

  #isHere(board: string): boolean {
    return this.facilitatorsHere(board).length > 0
  }

  #isBack(board: string): void {
    this.#since.delete(board)
    clearTimeout(this.#waiting.get(board))
    this.#waiting.delete(board)
    if (this.#means.rooms.stages.glance(board)?.session.get().facilitatorLostAt !== null) this.#settle(board)
  }

  #settleLater(board: string): NodeJS.Timeout {
    return setTimeout(() => {
      this.#waiting.delete(board)
      // Whoever leads may be with a server that cannot be heard. It is said once that is known.
      if (this.isBlind()) this.came(board)
      else this.#settle(board)
    }, this.times.lostMs).unref()
  }

  #settle(board: string): void {
    const { rooms } = this.#means
    const stage = rooms.stages.glance(board)
    // A stage that rests is not woken to hear what it says. What other servers wrote may not be here yet.
    if (stage && !rooms.areShared && this.#isSaid(board, stage.session.get().facilitatorLostAt)) return
    rooms.turns
      .take(board, () => this.#write(board))
      .catch((problem: unknown) => {
        this.#means.log.error({ event: 'could not say who facilitates', problem: String(problem) })
      })
  }

  /** Says on the stage how it is by then. */
  async #write(board: string): Promise<void> {
    const { store, rooms } = this.#means
    if (!(await store.findBoard({ id: board }))) return void this.#since.delete(board)
    await rooms.lend([{ board, kind: 'stage', owner: null }], async (room) => {
      if (this.#isClosed) return
      const { session } = stageDoc(room.doc)
      const { facilitatorLostAt } = session.get()
      const lostAt = this.#lostAt(board, facilitatorLostAt)
      if (!this.#isSaid(board, facilitatorLostAt)) room.write(() => session.patch({ facilitatorLostAt: lostAt }))
      await room.committed()
      if (this.#since.get(board) === lostAt) this.#since.delete(board)
    })
  }

  /** What the stage is to say; `told`: what it says. */
  #lostAt(board: string, told: number | null): number | null {
    return this.#isHere(board) ? null : this.goneSince(board, told)
  }

  /** Whether the stage says how it is. Of several servers each has its own moment; the first that was told stands. */
  #isSaid(board: string, told: number | null): boolean {
    const lostAt = this.#lostAt(board, told)
    return this.#means.rooms.areShared ? (lostAt === null) === (told === null) : lostAt === told
  }
}
