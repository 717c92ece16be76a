import type { StageDoc } from '../../shared/schema/stage.ts'
import type { Room } from '../sync/room.ts'
import type { RoomId, Rooms } from '../sync/rooms.ts'

/** Every member of a board who has a private room: whoever may write, on a device of their own. */
export function writersOf({ members }: StageDoc): readonly string[] {
  return [...members.all()].flatMap(([id, { role, by }]) => (role === 'viewer' || by !== null ? [] : [id]))
}

/** Lends members' private rooms, in that order; what is read in them goes nowhere else but where they were told. */
export function lendPrivate<T>(
  rooms: Rooms,
  board: string,
  owners: readonly string[],
  use: (...privates: readonly Room[]) => Promise<T>,
): Promise<T> {
  return rooms.lend(
    owners.map((owner): RoomId => ({ board, kind: 'private', owner })),
    use,
  )
}
