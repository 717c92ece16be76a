import type { Logger } from 'pino'
import type { Store } from '../store/store.ts'
import { compactRoom, isLong } from './compact.ts'
import type { LiveRooms } from './liveRooms.ts'
import type { Room } from './room.ts'

/** How long a room nobody uses stays loaded, in milliseconds: a reload should find it warm. */
const IDLE_MS = 60_000

/** How often rooms are looked at for unloading and compaction, in milliseconds. */
const LOOK_EVERY_MS = 5_000

type Means = {
  readonly store: Store
  readonly log: Logger
  readonly live: LiveRooms
  readonly idleMs?: number | undefined
  readonly lookEveryMs?: number | undefined
}

/** Unloads the rooms that nobody used for a while, and compacts long logs. */
export class IdleRooms {
  readonly #means: Means
  readonly #idleMs: number
  readonly #unload: (room: Room) => void
  readonly #since = new Map<Room, number>()
  readonly #looking: NodeJS.Timeout
  #round: Promise<void> | undefined

  /** `unload` is called for each room that nobody needs any more. */
  constructor(means: Means, unload: (room: Room) => void) {
    this.#means = means
    this.#idleMs = means.idleMs ?? IDLE_MS
    this.#unload = unload
    this.#looking = setInterval(() => {
      // Two rounds at once could compact one room twice, the second time from older rows.
      this.#round ??= this.#look().finally(() => {
        this.#round = undefined
      })
    }, means.lookEveryMs ?? LOOK_EVERY_MS)
    this.#looking.unref()
  }

  forget(room: Room): void {
    this.#since.delete(room)
  }

  /** Resolves once the round that is under way is over; there is none after that. */
  async stop(): Promise<void> {
    clearInterval(this.#looking)
    await this.#round
  }

  async #look(): Promise<void> {
    for (const room of [...this.#means.live.all()]) {
      if (isUsed(room)) this.#since.delete(room)
      else if (!this.#since.has(room)) this.#since.set(room, Date.now())
      if (isLong(room)) await this.#compact(room)
      await this.#unloadIfIdle(room)
    }
  }

  async #unloadIfIdle(room: Room): Promise<void> {
    const since = this.#since.get(room)
    if (since === undefined || Date.now() - since < this.#idleMs) return
    if (room.log.rowsSinceSnapshot > 0) await this.#compact(room)
    await room.committed().catch(() => {})
    // Somebody may have come while it was compacted, or have written and gone again: then it stays.
    if (!isUsed(room) && !room.log.isAhead && this.#means.live.has(room)) this.#unload(room)
  }

  async #compact(room: Room): Promise<void> {
    const { store, log } = this.#means
    room.leases++
    try {
      await compactRoom(store, room)
    } catch (problem) {
      log.error({ event: 'compaction failed', problem: String(problem) })
    } finally {
      room.leases--
    }
  }
}

function isUsed({ peers, leases }: Room): boolean {
  return peers.size > 0 || leases > 0
}
