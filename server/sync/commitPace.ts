/** How long rows wait for each other. */
type Pace = {
  /** Rows a second from which on commits wait for more. */
  readonly busyRows: number
  /** Rows a second, beyond the busy ones, that make the wait a millisecond longer. */
  readonly rowsAMs: number
  /** Longest wait of a row for others to be durable with it, in milliseconds. */
  readonly waitMaxMs: number
}

/** A board on which forty people type writes fewer than the busy rows; a hundred commits a second cost little. */
const alone: Pace = { busyRows: 200, rowsAMs: 40, waitMaxMs: 8 }

/** A commit in a database, with what other servers are told of it, costs several times what one in a file here does: sixty a second. */
const shared: Pace = { busyRows: 20, rowsAMs: 4, waitMaxMs: 16 }

/** Rows in one commit that are enough: waiting for more would save nothing. */
const ENOUGH_ROWS = 16

/** Over how long rows are counted, in milliseconds. */
const MEASURE_MS = 250

/** How long rows of many boards wait for each other, by how many came lately: each commit costs the same, however small. */
export class CommitPace {
  waitMs = 0
  readonly #pace: Pace
  #from = 0
  #rows = 0
  #commits = 0

  /** `isShared`: whether other servers write to the same store. */
  constructor(isShared: boolean) {
    this.#pace = isShared ? shared : alone
  }

  /** Counts one commit of so many rows. */
  committed(rows: number, now = performance.now()): void {
    this.#rows += rows
    this.#commits++
    const passed = now - this.#from
    if (passed < MEASURE_MS) return
    const { busyRows, rowsAMs, waitMaxMs } = this.#pace
    const beyond = (this.#rows * 1000) / passed - busyRows
    const isEnough = this.#rows / this.#commits >= ENOUGH_ROWS
    this.waitMs = isEnough ? 0 : Math.min(waitMaxMs, Math.max(0, beyond / rowsAMs))
    this.#from = now
    this.#rows = 0
    this.#commits = 0
  }
}
