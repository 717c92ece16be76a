import { stageDoc } from '../../shared/schema/stage.ts'
import type { MemberRecord } from '../store/store.ts'
import type { Rooms } from '../sync/rooms.ts'
import { joinBreakouts } from './joinBreakouts.ts'
import { joinRound } from './joinRound.ts'

/** Shows a member to everybody, as they are called now. */
export async function takeSeat({ board, id, name, role, color }: MemberRecord, rooms: Rooms): Promise<void> {
  await rooms.lend([{ board, kind: 'stage', owner: null }], async (room) => {
    const stage = stageDoc(room.doc)
    const { members } = stage
    room.write(() => {
      if (members.get(id)) members.patch(id, { name, color })
      else {
        members.put(id, { name, role, color, joinedAt: Date.now(), by: null, leftAt: null })
        joinRound(stage, { id, role })
        joinBreakouts(stage, { id, role, name, by: null })
      }
    })
    await room.committed()
  })
}
