import type { Bus } from '../../server/bus/bus.ts'

export type Fragile = Bus & {
  /** From now on nothing goes out and nothing comes in, and the bus knows it. */
  readonly fall: () => void
  readonly rise: () => void
  /** Everything that was published, whether it got anywhere or not. */
  readonly said: readonly Uint8Array[]
}

/** A bus that falls and rises as a test likes. */
export function fragile(bus: Bus): Fragile {
  let isUp = true
  const backs = new Set<() => void>()
  const said: Uint8Array[] = []
  return {
    ...bus,
    publish: (topic, message) => {
      said.push(message)
      if (isUp) bus.publish(topic, message)
    },
    subscribe: (topic, hear) => bus.subscribe(topic, (message) => isUp && hear(message)),
    whenBack: (act) => {
      backs.add(act)
      return () => backs.delete(act)
    },
    isUp: () => isUp,
    fall: () => {
      isUp = false
    },
    rise: () => {
      isUp = true
      for (const act of backs) act()
    },
    said,
  }
}

/** Buses of servers that are started with `wrapBus`, in that order. */
export function fragileBuses() {
  const buses: Fragile[] = []
  const wrapBus = (bus: Bus): Bus => {
    const wrapped = fragile(bus)
    buses.push(wrapped)
    return wrapped
  }
  return { buses, wrapBus }
}
