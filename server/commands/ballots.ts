import { ballotObjection, type Choices } from '../../shared/rules/ballot.ts'
import { privateDoc } from '../../shared/schema/private.ts'
import { stageDoc } from '../../shared/schema/stage.ts'
import type { Vote } from '../../shared/schema/vote.ts'
import type { Room } from '../sync/room.ts'
import type { RoomId, Rooms } from '../sync/rooms.ts'

/** The room in which a member's ballots lie. */
export function ballotRoom(board: string, member: string): RoomId {
  return { board, kind: 'private', owner: member }
}

/** What each member cast, by member id: read from where the ballots lie, one private room after the other. */
export async function readBallots(
  { rooms, board }: { readonly rooms: Rooms; readonly board: string },
  stage: Room,
  [id, vote]: readonly [id: string, vote: Vote],
): Promise<ReadonlyMap<string, Choices>> {
  const found = new Map<string, Choices>()
  for (const [member, { role }] of stageDoc(stage.doc).members.all()) {
    if (role === 'viewer') continue
    const choices = await rooms.lend([ballotRoom(board, member)], async (own) => ballotIn(own, id))
    if (choices !== undefined && ballotObjection(vote, choices) === null) found.set(member, choices)
  }
  return found
}

/** What lies in a member's own room as their ballot of this vote. */
export function ballotIn(own: Room, vote: string): Choices | undefined {
  return privateDoc(own.doc).ballots.get(vote)?.choices
}
