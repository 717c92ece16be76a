/** What a room wrote that is neither durable nor refused yet, and who waits for that; settled in the order it was written. */
export class Unsettled {
  #written = 0
  #settled = 0
  /** In the order in which they will have waited long enough. */
  #waiting: { readonly upTo: number; readonly then: () => void }[] = []

  /** Whether there is any. */
  get isAny(): boolean {
    return this.#settled < this.#written
  }

  /** One more row was written. */
  add(): void {
    this.#written++
  }

  /** The first of them is settled. Returns how to tell those who waited for that. */
  settle(): () => void {
    this.#settled++
    const still = this.#waiting.findIndex(({ upTo }) => upTo > this.#settled)
    const done = this.#waiting.splice(0, still < 0 ? this.#waiting.length : still)
    return () => {
      for (const { then } of done) then()
    }
  }

  /** Waits for what was written until now, and for nothing that comes after it: while people write there is always more. */
  wait(then: () => void): void {
    if (this.isAny) this.#waiting.push({ upTo: this.#written, then })
    else then()
  }
}
