import { openSqlite } from '../../server/store/sqlite.ts'
import type { BoardHead, MemberRecord, Shared, Store } from '../../server/store/store.ts'
import { Turns } from '../../server/sync/turns.ts'

/** One store in memory for several servers of this process, each with a hand of its own. */
export class SharedStore {
  readonly #inner = openSqlite(':memory:')
  readonly #turns = new Turns()
  readonly #taken = new Set<string>()
  readonly #heads = new Map<string, BoardHead>()

  /** As one server has it. Closing it leaves the others theirs. */
  hand(): Store {
    return {
      ...this.#inner,
      save: async (record) => {
        await this.#inner.save(record)
        this.#grow('board' in record ? record.board.id : record.member.board, 'saved')
      },
      forget: (board, gone, deleted) =>
        this.#inner.forget(board, gone, () => {
          this.#grow(board, 'forgotten')
          deleted?.()
        }),
      close: async () => {},
      shared: this.#shared,
    }
  }

  close(): Promise<void> {
    return this.#inner.close()
  }

  #grow(board: string, what: keyof BoardHead): void {
    const head = this.#headOf(board)
    this.#heads.set(board, { ...head, [what]: head[what] + 1 })
  }

  #headOf(board: string): BoardHead {
    return this.#heads.get(board) ?? { saved: 0, forgotten: 0 }
  }

  async #in<T>(name: string, act: () => Promise<T>): Promise<T> {
    this.#taken.add(name)
    try {
      return await act()
    } finally {
      this.#taken.delete(name)
    }
  }

  readonly #shared: Shared = {
    turn: (name, act) => this.#turns.take(name, () => this.#in(name, act)),
    turnIfFree: async (name, act) => (this.#taken.has(name) ? undefined : this.#shared.turn(name, act)),
    heads: async (rooms, boards) => {
      const found = await Promise.all(
        [...boards].map(async ([id, known]) => {
          const head = (await this.#inner.findBoard({ id })) ? this.#headOf(id) : null
          return JSON.stringify(head) === JSON.stringify(known) ? [] : [[id, head] as const]
        }),
      )
      const seqs = await Promise.all(
        [...rooms].map(async ([room, known]) => [room, (await this.#inner.load(room)).seq, known] as const),
      )
      return {
        rooms: new Map(seqs.flatMap(([room, seq, known]) => (seq > known ? [[room, seq] as const] : []))),
        boards: new Map(found.flat()),
      }
    },
    members: async (board, ids) => {
      const found = await Promise.all(ids.map((id) => this.#inner.findMember(board, { id })))
      return found.filter((member): member is MemberRecord => member !== undefined)
    },
  }
}
