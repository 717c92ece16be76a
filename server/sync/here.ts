import type { Rooms } from './rooms.ts'

/** The members who may write and have a room of this board open now. */
export function writersHere(rooms: Rooms, board: string): ReadonlySet<string> {
  const here = new Set<string>()
  for (const room of rooms.ofBoard(board))
    for (const { closed, member } of room.peers) if (!closed && member.role !== 'viewer') here.add(member.id)
  return here
}
