import type { Logger } from 'pino'
import { allianceDoc } from '../../shared/schema/alliance.ts'
import { stageDoc } from '../../shared/schema/stage.ts'
import { newId } from '../members/keys.ts'
import type { Store } from '../store/store.ts'
import type { Room } from '../sync/room.ts'
import type { RoomId, Rooms } from '../sync/rooms.ts'
import type { Turns } from '../sync/turns.ts'
import { keepVersion, type Wanted } from './keep.ts'

/**
 * Versions that nobody has to think of: when the session goes on to another step, what was written until then; when an
 * alliance becomes active, what everybody said yes to, in the version they were asked about.
 */
export class VersionsByThemselves {
  readonly #means: { readonly store: Store; readonly rooms: () => Rooms; readonly turns: Turns; readonly log: Logger }
  readonly #keeping = new Set<Promise<void>>()

  /** `rooms` is asked for later: they are made with this one's `watch`. */
  constructor(means: {
    readonly store: Store
    readonly rooms: () => Rooms
    readonly turns: Turns
    readonly log: Logger
  }) {
    this.#means = means
  }

  /** Looks at a room that was just loaded, for as long as it is. */
  watch(room: Room, { board, kind }: RoomId): void {
    if (kind !== 'stage') return
    room.watch(() => {
      this.#watchStep(room, board)
      this.#watchState(room, board)
    })
  }

  /** Resolves once all that was begun is kept. */
  async settled(): Promise<void> {
    await Promise.all(this.#keeping)
  }

  #watchStep(room: Room, board: string): void {
    const { session, steps } = stageDoc(room.doc)
    let { step } = session.get()
    session.subscribe(() => {
      const now = session.get().step
      if (now === step) return
      const left = step === null ? undefined : steps.get(step)
      step = now
      if (left && !room.isTakingOthers) this.#keep(board, { id: newId(), name: left.title, why: 'step', ifNew: true })
    })
  }

  #watchState(room: Room, board: string): void {
    const { alliance } = allianceDoc(room.doc)
    let { state } = alliance.get()
    alliance.subscribe(() => {
      const { state: now, version } = alliance.get()
      // Only with the last answer: what is taken up again, or comes out of a check-in, may read otherwise by now.
      const became = state === 'proposed' && now === 'active'
      state = now
      if (became && !room.isTakingOthers && version !== null)
        this.#keep(board, { id: version, name: '', why: 'settled', again: true })
    })
  }

  /** In its turn: what changed the stage is a command, which has to be over. */
  #keep(board: string, wanted: Wanted): void {
    const { store, rooms, turns, log } = this.#means
    const kept = turns
      .take(board, async () => {
        const record = await store.findBoard({ id: board })
        if (record) await keepVersion({ board: record, rooms: rooms(), store }, wanted)
      })
      .catch((problem: unknown) => log.error({ event: 'could not keep a version', problem: String(problem) }))
      .finally(() => this.#keeping.delete(kept))
    this.#keeping.add(kept)
  }
}
