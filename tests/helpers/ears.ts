import type { Bus } from '../../server/bus/bus.ts'
import { until } from './until.ts'

/** Messages as a bus hears them from now on. */
export function heardOn(bus: Bus, topic: string): readonly Uint8Array[] {
  const heard: Uint8Array[] = []
  bus.subscribe(topic, (message) => heard.push(message))
  return heard
}

/** As `heardOn`, for messages that are words. */
export function wordsOn(bus: Bus, topic: string): readonly string[] {
  const heard: string[] = []
  bus.subscribe(topic, (message) => heard.push(new TextDecoder().decode(message)))
  return heard
}

export function tell(bus: Bus, topic: string, words: string): void {
  bus.publish(topic, new TextEncoder().encode(words))
}

let asked = 0

/** Resolves once all that `bus` listens to by now is heard there, as `other` finds out. */
export async function listening(bus: Bus, other: Bus): Promise<void> {
  const topic = `listening ${asked++}`
  let isHeard = false
  const stop = bus.subscribe(topic, () => {
    isHeard = true
  })
  await until(() => {
    tell(other, topic, 'there?')
    return isHeard
  })
  stop()
}
