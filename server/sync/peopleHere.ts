import type { PersonHere } from './peopleElsewhere.ts'
import type { Rooms } from './rooms.ts'

/** The members who may write and have a live socket to this server, each once; a projector is nobody. */
export function peopleByUs(rooms: Rooms, board: string): readonly PersonHere[] {
  const here = new Map<string, PersonHere>()
  for (const room of rooms.ofBoard(board))
    for (const { member, closed } of room.peers)
      if (!closed && member.role !== 'viewer') here.set(member.id, { id: member.id, role: member.role })
  return [...here.values()]
}

/**
 * Ids of the members who may write and have a live socket to any room of a board, through whichever server. One person
 * with three tabs is one. While servers do not hear each other whoever was with another one counts as still here: these
 * are the people to wait for.
 */
export function peopleHere(rooms: Rooms, board: string): ReadonlySet<string> {
  return idsOf([...peopleByUs(rooms, board), ...rooms.elsewhere.of(board)])
}

/** As `peopleHere`, but only who is here for sure: those among whom somebody who stays unnamed is hidden. */
export function surelyHere(rooms: Rooms, board: string): ReadonlySet<string> {
  return rooms.elsewhere.isBlind() ? idsOf(peopleByUs(rooms, board)) : peopleHere(rooms, board)
}

function idsOf(people: readonly PersonHere[]): ReadonlySet<string> {
  return new Set(people.map(({ id }) => id))
}
