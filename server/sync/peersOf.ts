import { rooms as rules } from '../../shared/rooms.ts'
import type { MemberRecord } from '../store/store.ts'
import type { Peer } from './peer.ts'
import type { Rooms } from './rooms.ts'

/** A member's open sockets, over all rooms of their board. */
export function peersOf(rooms: Rooms, { board, id }: Pick<MemberRecord, 'board' | 'id'>): readonly Peer[] {
  return [...rooms.ofBoard(board)].flatMap((room) => [...room.peers]).filter((peer) => peer.member.id === id)
}

/** Lets a member's open sockets go by who the member is now; those in rooms that are not theirs any more are closed. */
export function tellOf(rooms: Rooms, member: MemberRecord): void {
  for (const room of rooms.ofBoard(member.board)) {
    for (const peer of room.peers) {
      if (peer.member.id !== member.id) continue
      peer.member = member
      if (rules[room.kind].access(member, rooms.stages.situation(member.board, room.owner)) === 'none')
        peer.close('forbidden', 'this room is not yours to open any more')
    }
    room.presence.restamp(member)
    room.tellPresence()
    room.neighbours?.peopleChanged()
  }
}
