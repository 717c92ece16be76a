import type { LogRow, Store } from '../store/store.ts'

/** What waits for the next commit, and what to do once it is durable or known not to be. */
export type Entry = {
  /** Null when there is nothing to write, only something to say in its turn. */
  readonly row: LogRow | null
  readonly settle: (durable: boolean) => void
}

/**
 * One commit for everything that came in a tick, of all rooms. Nothing is broadcast or acknowledged before its commit.
 * While one commit is under way the next gathers.
 */
export class Journal {
  #waiting: Entry[] = []
  #scheduled = false
  #busy: Promise<void> | undefined
  readonly #store: Store
  readonly #failed: (problem: unknown) => void

  /** `failed` hears of each commit that the store refused. */
  constructor(store: Store, failed: (problem: unknown) => void) {
    this.#store = store
    this.#failed = failed
  }

  write(entry: Entry): void {
    this.#waiting.push(entry)
    if (this.#scheduled || this.#busy) return
    this.#scheduled = true
    setImmediate(() => {
      this.#scheduled = false
      void this.#commit()
    })
  }

  /** Resolves once everything written so far is durable or refused. */
  async settled(): Promise<void> {
    while (this.#busy || this.#waiting.length > 0) await (this.#busy ?? this.#commit())
  }

  #commit(): Promise<void> {
    if (this.#busy || this.#waiting.length === 0) return this.#busy ?? Promise.resolve()
    const batch = this.#waiting
    this.#waiting = []
    this.#busy = this.#append(batch).then((durable) => {
      this.#busy = undefined
      for (const { settle } of batch) settle(durable)
      if (this.#waiting.length > 0) void this.#commit()
    })
    return this.#busy
  }

  async #append(batch: readonly Entry[]): Promise<boolean> {
    try {
      const rows = batch.flatMap(({ row }) => (row ? [row] : []))
      if (rows.length > 0) await this.#store.append(rows)
      return true
    } catch (problem) {
      this.#failed(problem)
      return false
    }
  }
}
