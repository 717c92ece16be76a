import { boardOf, type RoomName } from '../store/store.ts'
import type { Room } from './room.ts'

/** The rooms that are loaded, by name and by board. */
export class LiveRooms {
  readonly #byName = new Map<RoomName, Room>()
  readonly #byBoard = new Map<string, Set<Room>>()

  get size(): number {
    return this.#byName.size
  }

  get(name: RoomName): Room | undefined {
    return this.#byName.get(name)
  }

  /** Whether it is this very one that is live: it may have been forgotten and read anew. */
  has(room: Room): boolean {
    return this.#byName.get(room.name) === room
  }

  *ofBoard(board: string): Iterable<Room> {
    yield* this.#byBoard.get(board) ?? []
  }

  *all(): Iterable<Room> {
    yield* this.#byName.values()
  }

  add(room: Room): void {
    const board = boardOf(room.name)
    this.#byName.set(room.name, room)
    this.#byBoard.set(board, (this.#byBoard.get(board) ?? new Set()).add(room))
  }

  delete(room: Room): void {
    const board = boardOf(room.name)
    const others = this.#byBoard.get(board)
    others?.delete(room)
    if (others?.size === 0) this.#byBoard.delete(board)
    this.#byName.delete(room.name)
  }
}
