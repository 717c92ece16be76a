import type { Role } from '../../shared/members.ts'
import { isCurrent } from '../members/authorize.ts'
import { emptySeat } from '../members/emptySeat.ts'
import { freeCode } from '../members/freeCode.ts'
import { hashOf } from '../members/keys.ts'
import { hasLink, NO_LINK } from '../members/links.ts'
import { Problem } from '../problem.ts'
import type { BoardRecord } from '../store/store.ts'
import type { Context, Handler } from './context.ts'
import { keepMember, seatsOf } from './seats.ts'
import { onStage } from './stage.ts'

export const rotateLink: Handler<'link.rotate'> = async ({ role, key }, context) => {
  const { board } = context
  if (Object.values(board.keyHashes).includes(hashOf(key)))
    throw new Problem(409, 'key-in-use', 'This key is in use already. Make a new one and try again.')
  const rotated = {
    ...board,
    keyHashes: { ...board.keyHashes, [role]: hashOf(key) },
    keyAges: { ...board.keyAges, [role]: board.keyAges[role] + 1 },
  }
  await replaceLink(role, rotated, context)
}

/** Whatever the link and its short code opened is closed, and stays so until there is a new link. */
export const revokeLink: Handler<'link.revoke'> = async ({ role }, context) => {
  const { board } = context
  if (!hasLink(board, role)) return
  const revoked = {
    ...board,
    keyHashes: { ...board.keyHashes, [role]: NO_LINK },
    keyAges: { ...board.keyAges, [role]: board.keyAges[role] + 1 },
  }
  await replaceLink(role, revoked, context)
}

async function replaceLink(role: Role, board: BoardRecord, context: Context): Promise<void> {
  const { member, store } = context
  // Whoever replaces their own link stays; everybody else who came by it has to be let in again.
  if (member.role === role) await keepMember({ ...member, keyAge: board.keyAges[role] }, context)
  // The short code lets people in as participants, so it goes with their link.
  if (role === 'participant') await saveWithNewCode(board, context)
  else await store.save({ board })
  closeWhoIsOut(board, context)
  await emptySeats(board, context)
}

export const rotateCode: Handler<'code.rotate'> = async (_input, context) => {
  if (!hasLink(context.board, 'participant'))
    throw new Problem(409, 'no-link', 'There is no link for participants now. Make a new one; it comes with a code.')
  await saveWithNewCode(context.board, context)
}

async function saveWithNewCode(board: BoardRecord, context: Context): Promise<void> {
  const code = await freeCode(context.store)
  await context.store.save({ board: { ...board, code } })
  await onStage(context, ({ session }) => session.patch({ code: hasLink(board, 'participant') ? code : '' }))
}

function closeWhoIsOut(board: BoardRecord, { member, rooms }: Context): void {
  for (const room of rooms.ofBoard(board.id))
    for (const peer of room.peers)
      if (peer.member.id !== member.id && !isCurrent(board, peer.member))
        peer.close('revoked', 'this link was replaced')
}

/** A token that opens nothing has nobody in its seat: they come back to a new one. */
async function emptySeats(board: BoardRecord, context: Context): Promise<void> {
  const empty: string[] = []
  for (const [id, { by, leftAt }] of await seatsOf(context)) {
    const member = by === null && leftAt === null ? await context.store.findMember(board.id, { id }) : undefined
    if (member && !isCurrent(board, member)) empty.push(id)
  }
  if (empty.length > 0)
    await onStage(context, (stage) => {
      for (const id of empty) emptySeat(stage, id)
    })
}
