import { boardOf, type LogRow, type Store, Unreachable } from '../store/store.ts'
import { CommitPace } from './commitPace.ts'
import { groupBy } from './groupBy.ts'

/** What waits for the next commit, and what to do once it is durable, as which row of its room, or refused: null. */
export type Entry = { readonly row: LogRow; readonly settle: (seq: number | null) => void }

/** What became of some rows, in their order. */
type Outcome = readonly (number | null)[]

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
  readonly #pace: CommitPace
  readonly #store: Store
  readonly #failed: (problem: unknown) => void

  /** `failed` hears of each commit that the store refused. */
  constructor(store: Store, failed: (problem: unknown) => void) {
    this.#store = store
    this.#pace = new CommitPace(store.shared !== undefined)
    this.#failed = failed
  }

  /** `patienceMs`: how long the entry may wait for others to share its commit. */
  write(entry: Entry, patienceMs = 0): void {
    this.#waiting.push(entry)
    const wait = Math.max(patienceMs, this.#pace.waitMs)
    const due = performance.now() + wait
    if (this.#busy || due >= this.#due) return
    clearTimeout(this.#timer)
    this.#due = due
    if (wait > 0) this.#timer = setTimeout(() => void this.#commit(), wait)
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
    this.#pace.committed(batch.length)
    this.#busy = this.#append(batch.map(({ row }) => row)).then((outcome) => {
      this.#busy = undefined
      const refused = new Set(batch.flatMap(({ row }, at) => (typeof outcome[at] === 'number' ? [] : [row.room])))
      // What follows a refused row is refused too: it would leave a gap.
      const after = this.#waiting.filter(({ row }) => refused.has(row.room))
      if (after.length > 0) this.#waiting = this.#waiting.filter(({ row }) => !refused.has(row.room))
      for (const [at, { settle }] of batch.entries()) settle(outcome[at] ?? null)
      for (const { settle } of after) settle(null)
      if (this.#waiting.length > 0) void this.#commit()
    })
    return this.#busy
  }

  /** Boards share commits, and so do rooms of a board; one that is refused takes no other along. */
  async #append(rows: readonly LogRow[]): Promise<Outcome> {
    try {
      return await this.#store.append(rows)
    } catch (problem) {
      // Each by itself would only wait as long again.
      const apart = problem instanceof Unreachable ? [rows] : byBoardOrRoom(rows)
      if (apart.length > 1) return this.#appendApart(rows, apart)
      this.#failed(problem)
      return rows.map(() => null)
    }
  }

  async #appendApart(rows: readonly LogRow[], apart: readonly (readonly LogRow[])[]): Promise<Outcome> {
    const became = new Map<LogRow, number | null>()
    for (const some of apart) {
      const outcome = await this.#append(some)
      for (const [at, row] of some.entries()) became.set(row, outcome[at] ?? null)
    }
    return rows.map((row) => became.get(row) ?? null)
  }
}

/** By board; those of one board by room. */
function byBoardOrRoom(rows: readonly LogRow[]): readonly (readonly LogRow[])[] {
  const byBoard = groupBy(rows, ({ room }) => boardOf(room))
  return [...(byBoard.size > 1 ? byBoard : groupBy(rows, ({ room }) => room)).values()]
}
