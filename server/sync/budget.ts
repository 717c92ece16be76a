/** A person types a few bytes a second; this leaves room for pasting and for undo. */
const BYTES_PER_SECOND = 64 * 1024
const BYTES_AT_ONCE = 512 * 1024

/** A token bucket of bytes of edits for one connection. */
export class Budget {
  #left = BYTES_AT_ONCE
  #at = performance.now()

  /** Takes `bytes`; false when they are more than may come now. */
  spend(bytes: number): boolean {
    const now = performance.now()
    this.#left = Math.min(BYTES_AT_ONCE, this.#left + ((now - this.#at) / 1000) * BYTES_PER_SECOND)
    this.#at = now
    this.#left -= bytes
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
