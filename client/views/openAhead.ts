import { passFor } from '../passes.ts'
import { sessionFor } from '../sync/session.ts'
import { waitingAt } from './doorKey.ts'
import { roomsFor, type Surface } from './doorRooms.ts'

/**
 * Opens the rooms of a surface while what will show them is still on its way, where it is plain who comes. Returns the way
 * to let them go.
 */
export function openAhead(boardId: string, surface: Surface): () => void {
  const pass = waitingAt(boardId) ? undefined : passFor(boardId)
  const rooms = pass && !pass.waiting && roomsFor(surface, pass.member.role)
  if (!pass || !rooms) return () => {}
  return sessionFor(pass).hold(rooms)
}
