import { setTimeout as wait } from 'node:timers/promises'
import { dayOf, deletionOf, isNearEnd } from '../../shared/rules/retention.ts'
import { eraseBoard } from '../erase/board.ts'
import type { BoardRecord } from '../store/store.ts'
import { careFor } from './care.ts'
import type { Means, Use } from './use.ts'

/** How often it is looked what has had its time, in milliseconds. */
const ROUND_EVERY_MS = 60 * 60_000
/** So long after its start a server begins: people first. In milliseconds. */
const FIRST_ROUND_MS = 60_000
/** Between one board and the next, in milliseconds: many boards must not be in memory at once, nor keep people waiting. */
const PAUSE_MS = 100

/** Deletes boards that nobody opens any more, and clears away on the others what has had its time. */
export class Keeping {
  readonly #means: Means
  readonly #use: Use
  readonly #days: number
  readonly #timers: readonly NodeJS.Timeout[]
  #round: Promise<void> | undefined
  #isOver = false

  constructor(means: Means, use: Use, days: number) {
    this.#means = means
    this.#use = use
    this.#days = days
    const go = () =>
      void this.round(PAUSE_MS).catch((problem: unknown) =>
        means.log.error({ event: 'could not clear away', problem: String(problem) }),
      )
    this.#timers = [setTimeout(go, FIRST_ROUND_MS).unref(), setInterval(go, ROUND_EVERY_MS).unref()]
  }

  /** Looks at every board once; one round at a time, on one server at a time. */
  round(pauseMs = 0): Promise<void> {
    const { shared } = this.#means.store
    const look = () => this.#look(pauseMs)
    this.#round ??= (shared ? shared.turnIfFree('keeping', look).then(() => {}) : look()).finally(() => {
      this.#round = undefined
    })
    return this.#round
  }

  /** Resolves once nothing is under way. */
  async stop(): Promise<void> {
    this.#isOver = true
    for (const timer of this.#timers) clearTimeout(timer)
    await this.#round?.catch(() => {})
  }

  async #look(pauseMs: number): Promise<void> {
    const { store, turns, log } = this.#means
    for (const { id } of await store.boards()) {
      if (this.#isOver) return
      const did = await turns
        .take(id, () => this.#lookAt(id))
        .catch((problem: unknown) => {
          log.error({ event: 'could not clear away on a board', problem: String(problem) })
          return true
        })
      if (did && pauseMs > 0) await wait(pauseMs)
    }
  }

  /** Whether there was something to do. */
  async #lookAt(id: string): Promise<boolean> {
    const { store } = this.#means
    const record = await store.findBoard({ id })
    if (!record) return false
    const now = Date.now()
    if (this.#isOpen(id)) this.#use.opened(id)
    else if (await this.#endIfDue(record, now)) return true
    if ((record.careAt ?? 0) > now) return false
    const careAt = await careFor(record, this.#means, now)
    const latest = (await store.findBoard({ id })) ?? record
    await store.save({ board: { ...latest, careAt } })
    return true
  }

  /** True when the board is gone. */
  async #endIfDue(record: BoardRecord, now: number): Promise<boolean> {
    const { store, log } = this.#means
    const { usedAt, warnedAt } = record
    // From before it was noted: it counts from now.
    if (usedAt === undefined) await store.save({ board: { ...record, usedAt: dayOf(now) } })
    if (usedAt === undefined || !isNearEnd({ usedAt }, this.#days, now)) return false
    if (!warnedAt) {
      await store.save({ board: { ...record, warnedAt: now } })
      return false
    }
    const due = deletionOf({ usedAt, warnedAt }, this.#days, now)
    if (due === null || now < due) return false
    await eraseBoard(record.id, this.#means)
    this.#use.forget(record.id)
    log.info({ event: 'a board that nobody opened was deleted' })
    return true
  }

  #isOpen(board: string): boolean {
    return [...this.#means.rooms.ofBoard(board)].some((room) => room.peers.size > 0)
  }
}
