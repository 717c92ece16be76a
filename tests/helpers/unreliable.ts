import type { Bus } from '../../server/bus/bus.ts'

type Unreliable = Bus & {
  /** What is published from now on reaches nobody; or does again. */
  readonly cut: (isCut: boolean) => void
}

/** A bus whose messages get lost, come twice, late or out of turn; `random` gives numbers from 0 to 1. */
export function unreliable(bus: Bus, random: () => number = () => 1): Unreliable {
  let isCut = false
  const once = (topic: string, message: Uint8Array): void => {
    const fate = random()
    if (fate < 0.3) return
    if (fate < 0.6) setTimeout(() => bus.publish(topic, message), random() * 60)
    else bus.publish(topic, message)
  }
  return {
    ...bus,
    publish: (topic, message) => {
      if (isCut) return
      once(topic, message)
      if (random() < 0.3) once(topic, message)
    },
    cut: (yes) => {
      isCut = yes
    },
  }
}

/** Buses that can be cut. */
export function cuttable() {
  const buses: Unreliable[] = []
  const wrapBus = (bus: Bus): Bus => {
    const one = unreliable(bus)
    buses.push(one)
    return one
  }
  return { buses, wrapBus }
}
