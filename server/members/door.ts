import { WAITING_MAX } from '../../shared/limits.ts'
import type { Role } from '../../shared/members.ts'
import { deckDoc } from '../../shared/schema/deck.ts'
import { stageDoc } from '../../shared/schema/stage.ts'
import { Problem } from '../problem.ts'
import type { BoardRecord, MemberRecord } from '../store/store.ts'
import type { Rooms } from '../sync/rooms.ts'
import { opens } from './passphrase.ts'

/** Whoever has the facilitator's link is nobody's newcomer: locked out with all others, nobody could open again. */
export function mustSay(board: BoardRecord, role: Role): boolean {
  return role !== 'facilitator' && typeof board.passphrase === 'string'
}

/** Throws 403 unless the newcomer has said what they must. */
export async function checkPassphrase(board: BoardRecord, role: Role, said: string | undefined): Promise<void> {
  if (!mustSay(board, role)) return
  if (said === undefined || said === '')
    throw new Problem(403, 'passphrase-needed', 'This board asks for a passphrase. Ask the facilitator for it.')
  if (!(await opens(said, board.passphrase ?? '')))
    throw new Problem(403, 'passphrase-wrong', 'This is not the passphrase. Ask the facilitator how it is written.')
}

/** What happens to a newcomer now: whether they have to wait. Throws 409 when nobody comes in. */
export async function hasToWait(board: BoardRecord, role: Role, rooms: Rooms): Promise<boolean> {
  if (role === 'facilitator') return false
  const { door } = await rooms.lend([{ board: board.id, kind: 'stage', owner: null }], async ({ doc }) =>
    stageDoc(doc).session.get(),
  )
  if (door === 'closed')
    throw new Problem(409, 'door-closed', 'The facilitator lets nobody else in now. Ask them to open the door.')
  return door === 'waiting'
}

/** Tells facilitators, and nobody else, who asks to come in. Throws 409 when too many do. */
export async function tellWhoWaits({ board, id, name, role, color }: MemberRecord, rooms: Rooms): Promise<void> {
  await rooms.lend([{ board, kind: 'deck', owner: null }], async (room) => {
    const { waiting } = deckDoc(room.doc)
    if (waiting.all().size >= WAITING_MAX)
      throw new Problem(409, 'door-crowded', 'Very many are waiting at the door. Try again in a few minutes.')
    room.write(() => waiting.put(id, { name, role, color, askedAt: Date.now() }))
    await room.committed()
  })
}
