/** Lets one thing at a time happen to each board, so that two commands never write over each other's record. */
export class Turns {
  readonly #last = new Map<string, Promise<void>>()

  /** Runs `act` once everything before it on this board is done, however that ended. */
  async take<T>(board: string, act: () => Promise<T>): Promise<T> {
    const before = this.#last.get(board) ?? Promise.resolve()
    const mine = before.then(act)
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
