import { createHmac } from 'node:crypto'
import type { Logger } from 'pino'
import { ANONYMOUS_MIN } from '../../shared/limits.ts'
import { allianceDoc } from '../../shared/schema/alliance.ts'
import { shuffled } from '../commands/shuffled.ts'
import type { Store } from '../store/store.ts'
import { surelyHere } from '../sync/peopleHere.ts'
import type { Rooms } from '../sync/rooms.ts'
import type { Turns } from '../sync/turns.ts'
import { addWaiting, keepWaiting, type Waiting, waitingOn } from './waiting.ts'

/** How often it is looked whether a new day has begun, in milliseconds. */
const LOOK_EVERY_MS = 10 * 60_000

/** 128 bits, so that no two signals ever share an id. */
const SIGNAL_ID_LENGTH = 32

/**
 * Under what a signal without a name comes out. Whoever raised it chose its id, and their browser may have kept that: the same
 * every time it is made, so none comes out twice, and nobody without the board's secret can tell of which it is.
 */
export function namelessId(raised: string, secret: string): string {
  return createHmac('sha256', secret).update(`signal ${raised}`).digest('hex').slice(0, SIGNAL_ID_LENGTH)
}

type Means = { readonly store: Store; readonly rooms: Rooms; readonly turns: Turns; readonly log: Logger }

/**
 * Signals without a name. Whoever watches who is here when one appears would know whose it is; so each waits for
 * another day, and until as many have been here as it takes to hide somebody. Then all that wait come at once, shuffled
 * and alike. Who was here is known in memory alone: after a restart it takes as many again.
 */
export class NamelessSignals {
  readonly #means: Means
  /** Of each board where some wait: who has been here since. */
  readonly #seen = new Map<string, Set<string>>()
  readonly #looking: NodeJS.Timeout

  constructor(means: Means) {
    this.#means = means
    this.#looking = setInterval(() => {
      for (const board of this.#seen.keys()) this.came(board)
    }, LOOK_EVERY_MS)
    this.#looking.unref()
  }

  stop(): void {
    clearInterval(this.#looking)
  }

  /** Whether one of this id waits. */
  async has(board: string, signal: string): Promise<boolean> {
    return (await waitingOn(this.#means.store, board)).some((one) => one.signal === signal)
  }

  /** Keeps one until it may come out; in the board's turn. Resolves once it is durable. */
  async keep(board: string, one: Omit<Waiting, 'day'>): Promise<void> {
    await addWaiting(this.#means.store, board, { ...one, day: today() })
    this.#note(board)
  }

  /** A board was opened: perhaps some wait there. */
  opened(board: string): void {
    if (this.#seen.has(board)) return
    waitingOn(this.#means.store, board)
      .then(({ length }) => {
        if (length > 0) this.#note(board)
        this.came(board)
      })
      .catch(this.#failed)
  }

  /** Somebody came, or time went on. */
  came(board: string): void {
    if (!this.#seen.has(board)) return
    if (this.#note(board) < ANONYMOUS_MIN) return
    this.#means.turns.take(board, () => this.#show(board)).catch(this.#failed)
  }

  readonly #failed = (problem: unknown): void => {
    this.#means.log.error({ event: 'could not show signals', problem: String(problem) })
  }

  /** How many have been here by now. */
  #note(board: string): number {
    const seen = this.#seen.get(board) ?? new Set()
    this.#seen.set(board, seen)
    for (const member of surelyHere(this.#means.rooms, board)) seen.add(member)
    return seen.size
  }

  /** Puts out what has waited long enough; what was out when the server died is not put out again. */
  async #show(board: string): Promise<void> {
    const { store, rooms } = this.#means
    const record = await store.findBoard({ id: board })
    if (!record) return void this.#seen.delete(board)
    const waiting = await waitingOn(store, board)
    const on = today()
    const ripe = waiting.filter(({ day }) => day < on)
    if (ripe.length > 0) {
      await rooms.lend([{ board, kind: 'stage', owner: null }], async (room) => {
        const { signals } = allianceDoc(room.doc)
        room.write(() => {
          for (const { signal, about, words } of shuffled(ripe)) {
            const id = namelessId(signal, record.secret)
            if (!signals.get(id)) signals.put(id, { about, words, on, member: null, at: null, doneAt: null })
          }
        })
        await room.committed()
      })
      const left = waiting.filter(({ day }) => day >= on)
      await keepWaiting(store, board, left)
      // Who came before does not hide those who are left.
      this.#seen.delete(board)
      if (left.length > 0) this.#note(board)
    } else if (waiting.length === 0) this.#seen.delete(board)
  }
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}
