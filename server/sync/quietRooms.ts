import { setImmediate as breathe } from 'node:timers/promises'
import type { Room } from './room.ts'

/** How long nobody may have needed a document before it rests, in milliseconds: somebody who types does so sooner. */
const QUIET_MS = 1250

/** And so much longer for each byte of it: what waking it costs stays far below a thousandth of that. */
const QUIET_MS_A_BYTE = 0.05

/** Larger ones never rest: whoever wrote the next word would feel how long it takes to make them anew. */
const REST_BYTES_MAX = 128 * 1024

/** How often it is looked, in milliseconds. */
const LOOK_EVERY_MS = 250

/** How long rooms are laid to rest before others have a word in between, in milliseconds. */
const SLICE_MS = 2

/** Whether a document may rest at all. */
export function isLight(room: Room): boolean {
  return room.mayRest && room.log.bytes <= REST_BYTES_MAX
}

/** Lays the documents to rest that nobody needed for a while. */
export class QuietRooms {
  /** All that are awake, with since when nobody needed them. */
  readonly #awake = new Map<Room, number>()
  readonly #rest: (room: Room) => void
  readonly #looking: NodeJS.Timeout
  #round: Promise<void> | undefined

  /** `rest` is called for each room that may rest. */
  constructor(rest: (room: Room) => void) {
    this.#rest = rest
    this.#looking = setInterval(() => {
      this.#round ??= this.#look().finally(() => {
        this.#round = undefined
      })
    }, LOOK_EVERY_MS)
    this.#looking.unref()
  }

  /** A room whose document is awake. */
  add(room: Room): void {
    this.#awake.set(room, performance.now())
  }

  forget(room: Room): void {
    this.#awake.delete(room)
  }

  stop(): void {
    clearInterval(this.#looking)
    this.#awake.clear()
  }

  async #look(): Promise<void> {
    let from = performance.now()
    for (const [room, since] of this.#awake) {
      const now = performance.now()
      if (room.wasNeeded()) this.#awake.set(room, now)
      else if (isLight(room) && now - since >= quietMs(room)) {
        this.#awake.delete(room)
        this.#rest(room)
      }
      if (performance.now() - from < SLICE_MS) continue
      await breathe()
      from = performance.now()
    }
  }
}

function quietMs({ log }: Room): number {
  return QUIET_MS + log.bytes * QUIET_MS_A_BYTE
}
