/** Which rows of a room its document has: all up to `last`, and of those beyond it some that this server wrote itself. */
export class RowNumbers {
  last: number
  readonly #beyond = new Set<number>()

  constructor(last: number) {
    this.last = last
  }

  has(number: number): boolean {
    return number <= this.last || this.#beyond.has(number)
  }

  /** One more; false when it was there. */
  add(number: number): boolean {
    if (this.has(number)) return false
    this.#beyond.add(number)
    while (this.#beyond.delete(this.last + 1)) this.last++
    return true
  }

  /** All rows up to `number`. */
  addUpTo(number: number): void {
    for (const one of this.#beyond) if (one <= number) this.#beyond.delete(one)
    this.last = Math.max(this.last, number)
    while (this.#beyond.delete(this.last + 1)) this.last++
  }
}
