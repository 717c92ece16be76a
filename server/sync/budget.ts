/** A token bucket of one connection: so much a second, and so much at once. */
export class Budget {
  readonly #perSecond: number
  readonly #atOnce: number
  #left: number
  #at = performance.now()

  constructor(perSecond: number, atOnce: number) {
    this.#perSecond = perSecond
    this.#atOnce = atOnce
    this.#left = atOnce
  }

  /** Takes `amount`; false when that is more than may come now. */
  spend(amount: number): boolean {
    const now = performance.now()
    this.#left = Math.min(this.#atOnce, this.#left + ((now - this.#at) / 1000) * this.#perSecond)
    this.#at = now
    this.#left -= amount
    return this.#left >= 0
  }
}

/** How long going over the budget is remembered, in milliseconds. */
const STRIKE_MS = 60_000

/** Who went over the budget lately: the first time is bad luck, the second is abuse. */
export class Strikes {
  readonly #at = new Map<string, number>()

  /** Notes one more. True when it is not the first lately. */
  again(who: string): boolean {
    const now = Date.now()
    for (const [other, at] of this.#at) if (now - at > STRIKE_MS) this.#at.delete(other)
    const before = this.#at.has(who)
    this.#at.set(who, now)
    return before
  }
}
