import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Bus, Topic } from './bus.ts'

type Hear = (message: Uint8Array) => void

/** What servers in one process share, each through a bus of its own from `memoryBus`. */
export class MemoryWire {
  readonly #ears = new Map<Topic, Map<Hear, Bus>>()
  readonly #limiters = new Map<string, RateLimiterMemory>()

  tell(from: Bus, topic: Topic, message: Uint8Array): void {
    for (const [hear, bus] of this.#ears.get(topic) ?? [])
      if (bus !== from) setImmediate(() => this.#ears.get(topic)?.has(hear) && hear(message))
  }

  listen(bus: Bus, topic: Topic, hear: Hear): () => void {
    const ears = this.#ears.get(topic) ?? new Map<Hear, Bus>()
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
  const leave = new Set<() => void>()
  const bus: Bus = {
    publish: (topic, message) => wire.tell(bus, topic, message),
    subscribe: (topic, hear) => {
      // One function may be given twice.
      const stop = wire.listen(bus, topic, (message) => hear(message))
      leave.add(stop)
      return () => {
        leave.delete(stop)
        stop()
      }
    },
    whenBack: () => () => {},
    isUp: () => true,
    limiter: (name, points, seconds) => wire.limiter(name, points, seconds),
    close: async () => {
      for (const stop of leave) stop()
      leave.clear()
    },
  }
  return bus
}
