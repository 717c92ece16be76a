import type { Redis } from 'ioredis'

/** Bytes that may be under way: beyond that Redis is too slow, and what others are told would come too late anyway. */
const UNDER_WAY_BYTES_MAX = 16 * 1024 * 1024

type Said = { readonly channel: string; readonly bytes: Buffer }

/** Publishes on one connection, in order; all of one moment goes out in one piece. */
export class Speaker {
  readonly #line: Redis
  #batch: Said[] = []
  #bytes = 0
  #last: Promise<unknown> = Promise.resolve()
  out = 0
  lost = 0

  constructor(line: Redis) {
    this.#line = line
  }

  /** Says it; once `after` is there, or not at all when that fails. */
  say(channel: string, bytes: Buffer, after?: Promise<unknown>): void {
    if (this.#bytes + bytes.length > UNDER_WAY_BYTES_MAX) return void this.lost++
    this.#bytes += bytes.length
    const said = { channel, bytes }
    if (!after) this.#add(said)
    else
      after.then(
        () => this.#add(said),
        () => this.#done([said], 0),
      )
  }

  /** Resolves once Redis has, or has not taken, all that was said by now. */
  async settled(): Promise<void> {
    this.#flush()
    await this.#last
  }

  #add(said: Said): void {
    if (this.#batch.push(said) === 1) queueMicrotask(() => this.#flush())
  }

  #flush(): void {
    if (this.#batch.length === 0) return
    const batch = this.#batch
    this.#batch = []
    const pipeline = this.#line.pipeline()
    for (const { channel, bytes } of batch) pipeline.publish(channel, bytes)
    this.#last = pipeline.exec().then(
      (answers) => this.#done(batch, answers?.filter(([refused]) => refused === null).length ?? 0),
      () => this.#done(batch, 0),
    )
  }

  #done(batch: readonly Said[], taken: number): void {
    this.out += taken
    this.lost += batch.length - taken
    for (const { bytes } of batch) this.#bytes -= bytes.length
  }
}
