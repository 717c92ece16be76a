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
  const hash = hashOf(key)
  if (board.keyHashes[role] === hash) return carryOut(board, context)
  if (Object.values(board.keyHashes).includes(hash))
    throw new Problem(409, 'key-in-use', 'This key is in use already. Make a new one and try again.')
  await replaceLink(role, hash, context)
}

/** Whatever the link and its short code opened is closed, and stays so until there is a new link. */
export const revokeLink: Handler<'link.revoke'> = async ({ role }, context) => {
  if (hasLink(context.board, role)) await replaceLink(role, NO_LINK, context)
  else await carryOut(context.board, context)
}

export const rotateCode: Handler<'code.rotate'> = async ({ code }, { board, ...context }) => {
  if (!hasLink(board, 'participant'))
    throw new Problem(409, 'no-link', 'There is no link for participants now. Make a new one; it comes with a code.')
  // Replaced before: by somebody else, or its answer got lost, and perhaps what everybody should see of it, too.
  const rotated = board.code === code ? { ...board, code: await freeCode(context.store) } : board
  if (rotated !== board) await context.store.save({ board: rotated })
  await showLink(rotated, [], { board, ...context })
}

async function replaceLink(role: Role, hash: string, context: Context): Promise<void> {
  const { board, member, store } = context
  const age = board.keyAges[role] + 1
  // Whoever replaces their own link stays; everybody else who came by it has to be let in again.
  if (member.role === role) await keepMember({ ...member, keyAge: age }, context)
  const replaced = {
    ...board,
    keyHashes: { ...board.keyHashes, [role]: hash },
    keyAges: { ...board.keyAges, [role]: age },
    // The short code lets people in as participants, so it goes with their link.
    code: role === 'participant' ? await freeCode(store) : board.code,
  }
  await store.save({ board: replaced })
  await carryOut(replaced, context)
}

/**
 * Closes whom no link lets in any more, first of all, and says so on the stage. Again, it does what is left of that: an
 * answer that got lost, or a disk that was full, must leave nobody inside.
 */
async function carryOut(board: BoardRecord, context: Context): Promise<void> {
  closeWhoIsOut(board, context)
  await showLink(board, await emptyIn(board, context), context)
}

function closeWhoIsOut(board: BoardRecord, { member, rooms }: Context): void {
  for (const room of rooms.ofBoard(board.id))
    for (const peer of room.peers)
      if (peer.member.id !== member.id && !isCurrent(board, peer.member))
        peer.close('revoked', 'this link was replaced')
}

/** The seats of those whose token opens nothing: they come back to a new one. */
async function emptyIn(board: BoardRecord, context: Context): Promise<readonly string[]> {
  const empty: string[] = []
  for (const [id, { by, leftAt }] of await seatsOf(context)) {
    const member = by === null && leftAt === null ? await context.store.findMember(board.id, { id }) : undefined
    if (member && !isCurrent(board, member)) empty.push(id)
  }
  return empty
}

function showLink(board: BoardRecord, empty: readonly string[], context: Context): Promise<void> {
  const code = hasLink(board, 'participant') ? board.code : ''
  return onStage(context, (stage) => {
    if (stage.session.get().code !== code) stage.session.patch({ code })
    for (const id of empty) emptySeat(stage, id)
  })
}
