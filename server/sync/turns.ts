import type { Shared } from '../store/store.ts'

/** Lets one thing at a time happen to each board, on all servers, so that two commands never write over each other's record. */
export class Turns {
  readonly #last = new Map<string, Promise<void>>()
  readonly #shared: Shared | undefined

  constructor(shared?: Shared) {
    this.#shared = shared
  }

  /** Runs `act` once everything before it on this board is done, however that ended. */
  async take<T>(board: string, act: () => Promise<T>): Promise<T> {
    const before = this.#last.get(board) ?? Promise.resolve()
    const mine = before.then(() => (this.#shared ? this.#shared.turn(board, act) : act()))
    const done = mine.then(
      () => {},
      () => {},
    )
    this.#last.set(board, done)
    try {
      return await mine
    } finally {
      if (this.#last.get(board) === done) this.#last.delete(board)
    }
  }
}
