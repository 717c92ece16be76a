import { isCurrent } from '../members/authorize.ts'
import { freeCode } from '../members/freeCode.ts'
import { hashOf } from '../members/keys.ts'
import { Problem } from '../problem.ts'
import type { BoardRecord } from '../store/store.ts'
import type { Context, Handler } from './context.ts'
import { onStage } from './stage.ts'

export const rotateLink: Handler<'link.rotate'> = async ({ role, key }, context) => {
  const { board, member, store } = context
  if (Object.values(board.keyHashes).includes(hashOf(key)))
    throw new Problem(409, 'key-in-use', 'This key is in use already. Make a new one and try again.')
  const age = board.keyAges[role] + 1
  const rotated = {
    ...board,
    keyHashes: { ...board.keyHashes, [role]: hashOf(key) },
    keyAges: { ...board.keyAges, [role]: age },
  }
  // Whoever rotates their own link stays; everybody else who came by it has to be let in again.
  if (member.role === role) await store.save({ member: { ...member, keyAge: age } })
  // The short code lets people in as participants, so it goes with their link.
  if (role === 'participant') await saveWithNewCode(rotated, context)
  else await store.save({ board: rotated })
  closeWhoIsOut(rotated, context)
}

export const rotateCode: Handler<'code.rotate'> = (_input, context) => saveWithNewCode(context.board, context)

async function saveWithNewCode(board: BoardRecord, context: Context): Promise<void> {
  const code = await freeCode(context.store)
  await context.store.save({ board: { ...board, code } })
  await onStage(context, ({ session }) => session.patch({ code }))
}

function closeWhoIsOut(board: BoardRecord, { member, rooms }: Context): void {
  for (const room of rooms.ofBoard(board.id))
    for (const peer of room.peers)
      if (peer.member.id !== member.id && !isCurrent(board, peer.member))
        peer.close('revoked', 'this link was replaced')
}
