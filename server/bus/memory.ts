import { RateLimiterMemory } from 'rate-limiter-flexible'
import { type Bus, type Hear, MESSAGE_BYTES_MAX, type Topic } from './bus.ts'

/** What servers in one process share, each through a bus of its own from `memoryBus`. */
export class MemoryWire {
  readonly #ears = new Map<Topic, Map<Hear, object>>()
  readonly #limiters = new Map<string, RateLimiterMemory>()

  tell(from: object, topic: Topic, message: Uint8Array): void {
    for (const [hear, bus] of this.#ears.get(topic) ?? []) {
      if (bus === from) continue
      const copy = message.slice()
      setImmediate(() => this.#ears.get(topic)?.has(hear) && hear(copy))
    }
  }

  listen(bus: object, topic: Topic, hear: Hear): () => void {
    const ears = this.#ears.get(topic) ?? new Map<Hear, object>()
    this.#ears.set(topic, ears.set(hear, bus))
    return () => {
      ears.delete(hear)
      if (ears.size === 0 && this.#ears.get(topic) === ears) this.#ears.delete(topic)
    }
  }

  limiter(name: string, points: number, duration: number): RateLimiterMemory {
    const limiter = this.#limiters.get(name) ?? new RateLimiterMemory({ points, duration })
    this.#limiters.set(name, limiter)
    return limiter
  }
}

/** The bus of a server that is alone; or, of several in one process that share a `wire`. */
export function memoryBus(wire = new MemoryWire()): Bus {
  const me = {}
  const leave = new Set<() => void>()
  const counts = { out: 0, in: 0, lost: 0 }
  let isOpen = true
  return {
    publish: (topic, message) => {
      const goes = isOpen && message.length <= MESSAGE_BYTES_MAX
      counts[goes ? 'out' : 'lost']++
      if (goes) wire.tell(me, topic, message)
    },
    subscribe: (topic, hear) => {
      if (!isOpen) return () => {}
      // One function may be given twice.
      const stop = wire.listen(me, topic, (message) => {
        counts.in++
        hear(message)
      })
      leave.add(stop)
      return () => {
        leave.delete(stop)
        stop()
      }
    },
    whenBack: () => () => {},
    isUp: () => isOpen,
    limiter: (name, points, seconds) => wire.limiter(name, points, seconds),
    counts: () => counts,
    close: async () => {
      isOpen = false
      for (const stop of leave) stop()
      leave.clear()
    },
  }
}
