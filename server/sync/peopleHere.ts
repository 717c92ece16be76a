import type { Rooms } from './rooms.ts'

/**
 * Ids of the members who may write and have a live socket to any room of a board: those among whom somebody
 * who stays unnamed is hidden. One person with three tabs is one; a projector is nobody.
 */
export function peopleHere(rooms: Rooms, board: string): ReadonlySet<string> {
  const here = new Set<string>()
  for (const room of rooms.ofBoard(board))
    for (const { member, closed } of room.peers) if (!closed && member.role !== 'viewer') here.add(member.id)
  return here
}
