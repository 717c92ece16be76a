/** Rows a second from which on commits wait for more: a board on which forty people type writes fewer. */
const BUSY_ROWS = 200

/** Rows a second, beyond the busy ones, that make the wait a millisecond longer. */
const ROWS_A_MS = 40

/** Longest wait of a row for others to be durable with it, in milliseconds: a hundred commits a second cost little. */
const WAIT_MAX_MS = 8

/** Rows in one commit that are enough: waiting for more would save nothing. */
const ENOUGH_ROWS = 16

/** Over how long rows are counted, in milliseconds. */
const MEASURE_MS = 250

/** How long rows of many boards wait for each other, by how many came lately: each commit costs the same, however small. */
export class CommitPace {
  waitMs = 0
  #from = 0
  #rows = 0
  #commits = 0

  /** Counts one commit of so many rows. */
  committed(rows: number, now = performance.now()): void {
    this.#rows += rows
    this.#commits++
    const passed = now - this.#from
    if (passed < MEASURE_MS) return
    const beyond = (this.#rows * 1000) / passed - BUSY_ROWS
    const isEnough = this.#rows / this.#commits >= ENOUGH_ROWS
    this.waitMs = isEnough ? 0 : Math.min(WAIT_MAX_MS, Math.max(0, beyond / ROWS_A_MS))
    this.#from = now
    this.#rows = 0
    this.#commits = 0
  }
}
