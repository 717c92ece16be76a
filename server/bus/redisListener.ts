import type { Redis } from 'ioredis'

type Hear = (message: Buffer) => void

/** Listens on one connection to whatever channels somebody here wants to hear, and again whenever it is back. */
export class Listener {
  readonly #line: Redis
  readonly #ears = new Map<string, Set<Hear>>()
  /** Channels that Redis was asked for and has not yet granted. */
  readonly #asked = new Map<string, Promise<unknown>>()
  #isOver = false

  constructor(line: Redis) {
    this.#line = line
    line.on('messageBuffer', (channel: Buffer, message: Buffer) => {
      for (const hear of this.#ears.get(channel.toString()) ?? []) hear(message)
    })
  }

  /** `hear` is called with all that is said on a channel from about now on, until the answer is called. */
  listen(channel: string, hear: Hear): () => void {
    if (this.#isOver) return () => {}
    const ears = this.#ears.get(channel) ?? new Set()
    if (!this.#ears.has(channel)) {
      this.#ears.set(channel, ears)
      this.#ask([channel])
    }
    ears.add(hear)
    return () => {
      ears.delete(hear)
      if (ears.size === 0 && this.#ears.get(channel) === ears) this.#leave(channel)
    }
  }

  /** What to wait for until all is heard that is said on a channel; nothing, when that is so already. */
  asked(channel: string): Promise<unknown> | undefined {
    return this.#asked.get(channel)
  }

  /** Asks for every channel anew, in the order in which they were wanted first; on a new connection. */
  askForAll(): void {
    this.#ask([...this.#ears.keys()])
  }

  stop(): void {
    this.#isOver = true
    this.#ears.clear()
  }

  #ask(channels: readonly string[]): void {
    if (this.#line.status !== 'ready' || channels.length === 0) return
    const asked = this.#line.subscribe(...channels)
    const granted = (): void => {
      for (const channel of channels) if (this.#asked.get(channel) === asked) this.#asked.delete(channel)
    }
    // Heard of first, so that whatever waits for it comes before whatever is said later.
    asked.then(granted, () => {
      granted()
      this.#giveUp()
    })
    for (const channel of channels) this.#asked.set(channel, asked)
  }

  #leave(channel: string): void {
    this.#ears.delete(channel)
    if (this.#line.status === 'ready') this.#line.unsubscribe(channel).catch(() => this.#giveUp())
  }

  /** Begins anew on another connection: whoever thinks they listen and don't would miss everything. */
  #giveUp(): void {
    if (this.#line.status === 'ready') this.#line.disconnect(true)
  }
}
