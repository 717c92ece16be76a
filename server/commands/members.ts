import { emptySeat } from '../members/emptySeat.ts'
import { Problem } from '../problem.ts'
import type { MemberRecord } from '../store/store.ts'
import { peersOf } from '../sync/peersOf.ts'
import type { Context, Handler } from './context.ts'
import { lastFacilitator } from './roles.ts'
import { hasOtherFacilitator, keepMember, memberNamed, memberUnknown, seatsOf } from './seats.ts'
import { onStage } from './stage.ts'

export const renameMember: Handler<'member.rename'> = async ({ member: id, name, color }, context) => {
  const { member } = context
  const called = { ...(name === undefined ? {} : { name }), ...(color === undefined ? {} : { color }) }
  if (id === undefined || id === member.id) await keepMember({ ...member, ...called }, context)
  else await renameOther(id, called, context)
  await onStage(context, ({ members }) => members.patch(id ?? member.id, called))
}

/** Off the board; what they wrote stays, and so does their name under it. */
export const removeMember: Handler<'member.remove'> = async ({ member: id }, context) => {
  if (id === context.member.id)
    throw new Problem(409, 'oneself', 'You cannot remove yourself. Leave the board instead.')
  const member = await context.store.findMember(context.board.id, { id })
  if (!member) throw memberUnknown()
  await unseat(member, context)
}

export const leaveBoard: Handler<'member.leave'> = async (_input, context) => {
  const { member } = context
  if (member.role === 'facilitator' && !(await hasOtherFacilitator(member.id, context))) throw lastFacilitator()
  await unseat(member, context)
}

async function unseat(member: MemberRecord, context: Context): Promise<void> {
  await context.store.save({ member: { ...member, out: 'removed' } })
  for (const peer of peersOf(context.rooms, member)) peer.close('removed', 'not on this board any more')
  await onStage(context, (stage) => emptySeat(stage, member.id))
}

async function renameOther(
  id: string,
  called: Partial<Pick<MemberRecord, 'name' | 'color'>>,
  context: Context,
): Promise<void> {
  const { member } = context
  const seat = (await seatsOf(context)).get(id)
  if (!seat) throw memberUnknown()
  if (member.role !== 'facilitator' && seat.by !== member.id)
    throw new Problem(403, 'not-yours', 'Only a facilitator can change how others are called. Ask them.')
  if (seat.by === null) await keepMember({ ...(await memberNamed(id, context)), ...called }, context)
}
