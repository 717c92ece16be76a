import { boardOf, type LogRow, type RoomName, type Store } from '../store/store.ts'

/** What waits for the next commit, and what to do once it is durable or known not to be. */
export type Entry = { readonly row: LogRow; readonly settle: (durable: boolean) => void }

/**
 * One commit for everything that came in a tick, of all rooms. Nothing is broadcast or acknowledged before its commit.
 * While one commit is under way the next gathers.
 */
export class Journal {
  #waiting: Entry[] = []
  /** When the next commit begins, on the process' clock. */
  #due = Number.POSITIVE_INFINITY
  #timer: NodeJS.Timeout | undefined
  #busy: Promise<void> | undefined
  readonly #store: Store
  readonly #failed: (problem: unknown) => void

  /** `failed` hears of each commit that the store refused. */
  constructor(store: Store, failed: (problem: unknown) => void) {
    this.#store = store
    this.#failed = failed
  }

  /** `patienceMs`: how long the entry may wait for others to share its commit. */
  write(entry: Entry, patienceMs = 0): void {
    this.#waiting.push(entry)
    const due = performance.now() + patienceMs
    if (this.#busy || due >= this.#due) return
    clearTimeout(this.#timer)
    this.#due = due
    if (patienceMs > 0) this.#timer = setTimeout(() => void this.#commit(), patienceMs)
    else setImmediate(() => void this.#commit())
  }

  /** Resolves once everything written so far is durable or refused. */
  async settled(): Promise<void> {
    while (this.#busy || this.#waiting.length > 0) await (this.#busy ?? this.#commit())
  }

  #commit(): Promise<void> {
    if (this.#busy || this.#waiting.length === 0) return this.#busy ?? Promise.resolve()
    clearTimeout(this.#timer)
    this.#due = Number.POSITIVE_INFINITY
    const batch = this.#waiting
    this.#waiting = []
    this.#busy = this.#append(batch.map(({ row }) => row)).then((refused) => {
      this.#busy = undefined
      // What follows a refused row is refused too: it would leave a gap.
      const after = this.#waiting.filter(({ row }) => refused.has(row.room))
      if (after.length > 0) this.#waiting = this.#waiting.filter(({ row }) => !refused.has(row.room))
      for (const { row, settle } of [...batch, ...after]) settle(!refused.has(row.room))
      if (this.#waiting.length > 0) void this.#commit()
    })
    return this.#busy
  }

  /** Resolves with the rooms whose rows were refused. Boards share commits; one that fails takes no other along. */
  async #append(rows: readonly LogRow[]): Promise<ReadonlySet<RoomName>> {
    try {
      await this.#store.append(rows)
      return new Set()
    } catch (problem) {
      const boards = new Set(rows.map(({ room }) => boardOf(room)))
      if (boards.size > 1) return this.#appendApart(rows, boards)
      this.#failed(problem)
      return new Set(rows.map(({ room }) => room))
    }
  }

  async #appendApart(rows: readonly LogRow[], boards: ReadonlySet<string>): Promise<ReadonlySet<RoomName>> {
    const refused = new Set<RoomName>()
    for (const board of boards)
      for (const room of await this.#append(rows.filter((row) => boardOf(row.room) === board))) refused.add(room)
    return refused
  }
}
