import { rooms as rules } from '../../shared/rooms.ts'
import { stageDoc } from '../../shared/schema/stage.ts'
import type { Attendance } from './attendance.ts'
import type { Room } from './room.ts'
import type { Rooms } from './rooms.ts'

type Means = { readonly rooms: Rooms; readonly attendance: Attendance }

/** Lets this server's sockets go by what another one wrote to a board's stage: there, nobody could reach them. */
export function goByStage(stage: Room, board: string, { rooms, attendance }: Means): void {
  stage.watch(() => {
    const { session } = stageDoc(stage.doc)
    session.subscribe(() => {
      if (!stage.isTakingOthers) return
      for (const room of rooms.ofBoard(board)) closeTheForbidden(room, rooms, board)
      // That server may not have heard who is here.
      if (session.get().facilitatorLostAt !== null) attendance.came(board)
    })
  })
}

/** In a session that leads itself nobody has the deck open any more. */
function closeTheForbidden({ peers, kind, owner }: Room, rooms: Rooms, board: string): void {
  for (const peer of peers)
    if (rules[kind].access(peer.member, rooms.stages.situation(board, owner)) === 'none')
      peer.close('forbidden', 'this room is not yours to open any more')
}
