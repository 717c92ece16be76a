import type { Redis } from 'ioredis'

/** Bytes that may be under way: beyond that Redis is too slow, and what others are told would come too late anyway. */
const UNDER_WAY_BYTES_MAX = 16 * 1024 * 1024

/** Publishes on one connection, in order. */
export class Speaker {
  readonly #line: Redis
  #bytes = 0
  #last: Promise<void> = Promise.resolve()
  out = 0
  lost = 0

  constructor(line: Redis) {
    this.#line = line
  }

  /** Says it; once `after` is there, or not at all when that fails. */
  say(channel: string, bytes: Buffer, after?: Promise<unknown>): void {
    if (this.#bytes + bytes.length > UNDER_WAY_BYTES_MAX) return void this.lost++
    this.#bytes += bytes.length
    if (!after) this.#publish(channel, bytes)
    else
      after.then(
        () => this.#publish(channel, bytes),
        () => this.#done(bytes, false),
      )
  }

  /** Resolves once Redis has, or has not taken, all that was said by now. */
  settled(): Promise<void> {
    return this.#last
  }

  #publish(channel: string, bytes: Buffer): void {
    this.#gather()
    this.#last = this.#line.publish(channel, bytes).then(
      () => this.#done(bytes, true),
      () => this.#done(bytes, false),
    )
  }

  /** What is said in one go is written in one: of many small messages the writing is what costs. */
  #gather(): void {
    const { stream } = this.#line
    if (stream.writableCorked > 0) return
    stream.cork()
    queueMicrotask(() => stream.uncork())
  }

  #done(bytes: Buffer, isTaken: boolean): void {
    this.#bytes -= bytes.length
    if (isTaken) this.out++
    else this.lost++
  }
}
