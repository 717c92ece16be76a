import type { Logger } from 'pino'
import { dayOf, deletionOf } from '../../shared/rules/retention.ts'
import { stageDoc } from '../../shared/schema/stage.ts'
import type { BoardRecord, Store } from '../store/store.ts'
import type { Rooms } from '../sync/rooms.ts'
import type { Turns } from '../sync/turns.ts'

export type Means = { readonly store: Store; readonly rooms: Rooms; readonly turns: Turns; readonly log: Logger }

/** Notes the days on which boards are used. To the day: nothing finer is anybody's business, and one write a day is enough. */
export class Use {
  readonly #means: Means
  readonly #days: number
  /** The day that was noted for each board. */
  readonly #noted = new Map<string, number>()

  /** `days`: how long boards that nobody opens are kept; 0: for ever. */
  constructor(means: Means, days: number) {
    this.#means = means
    this.#days = days
  }

  /** Somebody opened a board, or has it open. */
  opened(board: string): void {
    const today = dayOf(Date.now())
    if (this.#noted.get(board) === today) return
    this.#noted.set(board, today)
    const { turns, log } = this.#means
    turns
      .take(board, () => this.#note(board, today))
      .catch((problem: unknown) => {
        this.#noted.delete(board)
        log.error({ event: 'could not note that a board is used', problem: String(problem) })
      })
  }

  /** A deleted board is used no more. */
  forget(board: string): void {
    this.#noted.delete(board)
  }

  async #note(board: string, today: number): Promise<void> {
    const { store } = this.#means
    const record = await store.findBoard({ id: board })
    if (!record) return this.forget(board)
    if (record.usedAt === today && !record.warnedAt) return
    const { warnedAt, ...rest } = record
    if (warnedAt) await this.#tellRescue(record, today)
    // What is thrown away today is looked for tomorrow.
    await store.save({ board: { ...rest, usedAt: today, careAt: Math.min(record.careAt ?? 0, today + DAY_MS) } })
  }

  /** Whoever opens it should know what would have happened. */
  #tellRescue(record: BoardRecord, today: number): Promise<void> {
    const at = Date.now()
    const due = deletionOf({ usedAt: record.usedAt ?? today, warnedAt: record.warnedAt ?? at }, this.#days, at)
    const until = deletionOf({ usedAt: today }, this.#days, at)
    return this.#means.rooms.lend([{ board: record.id, kind: 'stage', owner: null }], async (room) => {
      if (due !== null && until !== null)
        room.write(() => stageDoc(room.doc).session.patch({ rescue: { at, due, until } }))
      await room.committed()
    })
  }
}

const DAY_MS = 86_400_000
