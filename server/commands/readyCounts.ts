import { randomInt } from 'node:crypto'
import type { Logger } from 'pino'
import { READY_DELAY_MS } from '../../shared/limits.ts'
import { type RevealedPrompt, stageDoc } from '../../shared/schema/stage.ts'
import type { RoomId, Rooms } from '../sync/rooms.ts'
import { doneIn } from './done.ts'
import { lendPrivate, writersOf } from './privateRooms.ts'

/** How many said that they are done, by the id of the prompt. */
type Counts = ReadonlyMap<string, number>

/**
 * How many people are done with a prompt where nobody is told who. Who they are stands in their private rooms alone; they are counted
 * there, several at once, and the number is told some seconds later: nobody can tell who has just said so.
 */
export class ReadyCounts {
  readonly #rooms: Rooms
  readonly #log: Logger
  readonly #timers = new Set<NodeJS.Timeout>()
  /** Boards that will be counted soon. */
  readonly #gathering = new Set<string>()
  /** Boards that were counted since the server started: a number from before may be behind. */
  readonly #looked = new Set<string>()
  #isStopped = false

  constructor(rooms: Rooms, log: Logger) {
    this.#rooms = rooms
    this.#log = log
  }

  /** Counts a board, unless that was done since the server started. */
  recountOnce(board: string): void {
    if (!this.#looked.has(board)) this.recount(board)
  }

  /** Counts soon, together with everything that comes until then, and tells later still. */
  recount(board: string): void {
    this.#looked.add(board)
    if (this.#gathering.has(board)) return
    this.#gathering.add(board)
    this.#later(randomInt(READY_DELAY_MS), async () => {
      this.#gathering.delete(board)
      const counts = await this.#count(board)
      if (counts.size > 0) this.#later(READY_DELAY_MS, () => this.#tell(board, counts))
    })
  }

  /** What was not told yet is counted after the next start. */
  stop(): void {
    this.#isStopped = true
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers.clear()
  }

  #later(delay: number, act: () => Promise<void>): void {
    if (this.#isStopped) return
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      act().catch((problem: unknown) =>
        this.#log.error({ event: 'could not count who is done', problem: String(problem) }),
      )
    }, delay)
    this.#timers.add(timer)
  }

  #count(board: string): Promise<Counts> {
    return this.#rooms.lend([stageOf(board)], (room) => {
      const stage = stageDoc(room.doc)
      const now = stage.session.get().prompt
      // Openly one answers while it is shown, and there may be a hundred such prompts.
      const prompts = [...stage.prompts.all()].flatMap(([id, prompt]) =>
        prompt.anonymous || (id === now && isSecret(prompt)) ? [id] : [],
      )
      return lendPrivate(this.#rooms, board, prompts.length > 0 ? writersOf(stage) : [], async (...privates) => {
        const done = privates.flatMap(doneIn)
        return new Map(prompts.map((id) => [id, new Set(done.flatMap((one) => (one.id === id ? [one.who] : []))).size]))
      })
    })
  }

  #tell(board: string, counts: Counts): Promise<void> {
    return this.#rooms.turns.take(board, () =>
      this.#rooms.lend([stageOf(board)], async (room) => {
        const { prompts } = stageDoc(room.doc)
        const news = [...counts].filter(([id, ready]) => (prompts.get(id)?.ready ?? ready) !== ready)
        if (news.length === 0) return
        room.write(() => {
          for (const [id, ready] of news) prompts.patch(id, { ready })
        })
        await room.committed()
      }),
    )
  }
}

/** Whether nobody is told who is done with it: where there are no names, and where to be done without a note tells enough. */
export function isSecret({ anonymous, mode }: Pick<RevealedPrompt, 'anonymous' | 'mode'>): boolean {
  return anonymous || mode !== 'private'
}

function stageOf(board: string): RoomId {
  return { board, kind: 'stage', owner: null }
}
