import type { CommandInput, CommandType } from '../../shared/commands.ts'
import type { NamelessSignals } from '../signals/nameless.ts'
import type { BoardRecord, MemberRecord, Store } from '../store/store.ts'
import type { Attendance } from '../sync/attendance.ts'
import type { RoomId, Rooms } from '../sync/rooms.ts'
import type { ReadyCounts } from './readyCounts.ts'

/** Whose command it is, on which board, and what it may reach. */
export type Context = {
  readonly board: BoardRecord
  readonly member: MemberRecord
  readonly store: Store
  readonly rooms: Rooms
  readonly attendance: Attendance
  readonly readyCounts: ReadyCounts
  readonly nameless: NamelessSignals
}

/** Does one command. Resolves once it is durable; throws a Problem when it cannot be done, having changed nothing. */
export type Handler<T extends CommandType> = (input: CommandInput<T>, context: Context) => Promise<void>

/** A room of the command's own board. */
export function ours({ board }: Context, kind: 'board' | 'stage' | 'deck'): RoomId {
  return { board: board.id, kind, owner: null }
}
