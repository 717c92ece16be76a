import type { Handler } from './context.ts'
import { onStage } from './stage.ts'

export const renameMember: Handler<'member.rename'> = async (input, context) => {
  const { member, store, rooms, board } = context
  const renamed = { ...member, name: input.name ?? member.name, color: input.color ?? member.color }
  await store.save({ member: renamed })
  await onStage(context, ({ members }) => members.patch(member.id, { name: renamed.name, color: renamed.color }))
  for (const room of rooms.ofBoard(board.id)) {
    for (const peer of room.peers) if (peer.member.id === member.id) peer.member = renamed
    room.presence.restamp(renamed)
    room.tellPresence()
  }
}
