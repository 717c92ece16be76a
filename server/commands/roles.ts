import type { Role } from '../../shared/members.ts'
import { standInAt } from '../../shared/rules/standIn.ts'
import { stageDoc } from '../../shared/schema/stage.ts'
import { Problem } from '../problem.ts'
import type { MemberRecord } from '../store/store.ts'
import { peopleHere } from '../sync/peopleHere.ts'
import { type Context, type Handler, ours } from './context.ts'
import { hasOtherFacilitator, keepMember, memberNamed, nameOf } from './seats.ts'
import { onStage } from './stage.ts'

/** To co-facilitator and back. A board always has somebody who may facilitate. */
export const setRole: Handler<'member.role'> = async ({ member: id, role }, context) => {
  const member = await mayHaveRoles(id, context)
  if (role === 'participant' && !(await hasOtherFacilitator(id, context))) throw lastFacilitator()
  await giveRoles([[member, role]], context)
}

/** First one more, then one less: whatever fails in between, somebody facilitates. */
export const handOver: Handler<'session.handOver'> = async ({ to: id }, context) => {
  const { member } = context
  const to = await mayHaveRoles(id, context)
  // It was done before; perhaps its answer got lost, and what everybody should see of it, too.
  if (member.role !== 'facilitator' && to.role === 'facilitator') return showRoles([to, member], context)
  if (member.role !== 'facilitator')
    throw new Problem(403, 'not-yours', 'Only a facilitator can hand over. Ask the one who runs the session.')
  if (to.id === member.id) throw new Problem(409, 'to-oneself', 'You facilitate already. Choose somebody else.')
  await giveRoles(
    [
      [to, 'facilitator'],
      [member, 'participant'],
    ],
    context,
  )
}

/** Whoever asks first facilitates, once nobody else can be expected to. */
export const standIn: Handler<'session.standIn'> = async (_input, context) => {
  const { member, board, attendance } = context
  if (member.role === 'facilitator') return showRoles([member], context)
  const { members, facilitatorLostAt } = await context.rooms.lend([ours(context, 'stage')], async ({ doc }) => {
    const { members, session } = stageDoc(doc)
    return { members, facilitatorLostAt: session.get().facilitatorLostAt }
  })
  // Who was given the role a moment ago is not known everywhere yet, but it is written.
  const leads = (id: string) => members.get(id)?.role === 'facilitator'
  const here = attendance.facilitatorsHere(board.id)[0] ?? [...peopleHere(context.rooms, board.id)].find(leads)
  if (here !== undefined) {
    const name = nameOf(members.get(here) ?? { name: '' })
    throw new Problem(409, 'facilitator-here', `${name} facilitates now. Ask them to hand over.`)
  }
  // What the stage says was known when it was said, and whoever leads takes it back when they come, by any server.
  if (facilitatorLostAt === null && attendance.isBlind())
    throw new Problem(
      409,
      'servers-apart',
      'Whoever facilitates may be here by another way that cannot be seen just now. Wait a moment, then ask again.',
    )
  // Of several servers one has said so by now, or will in a moment: what one of them believes is not enough.
  const isTold = facilitatorLostAt !== null || !context.rooms.areShared
  const goneSince = isTold ? attendance.goneSince(board.id, facilitatorLostAt) : Date.now()
  const { state, waitMs } = standInAt(goneSince, Date.now(), attendance.times)
  if (state === 'soon') {
    const seconds = Math.ceil(waitMs / 1000)
    throw new Problem(
      409,
      'facilitator-may-return',
      `Whoever facilitates left a moment ago. Wait ${seconds} more seconds, then ask again.`,
    )
  }
  if (state === 'over')
    throw new Problem(
      409,
      'no-session',
      'No session is running now. Ask whoever facilitates to open the board, or to make you a facilitator.',
    )
  await giveRoles([[member, 'facilitator']], context)
}

type Given = readonly [MemberRecord, Exclude<Role, 'viewer'>]

/** Roles are kept with the member, for access, and on the stage, for everybody to see. */
async function giveRoles(given: readonly Given[], context: Context): Promise<void> {
  const { board, attendance } = context
  const now = given.map(([member, role]): MemberRecord => {
    const cameBy = member.cameBy ?? member.role
    return member.role === role ? member : { ...member, role, cameBy, keyAge: board.keyAges[role] }
  })
  for (const [at, member] of now.entries()) if (member !== given[at]?.[0]) await keepMember(member, context)
  // Who gives the role away, or takes it, may be on no socket: then it counts from now.
  attendance.changed(board.id)
  await showRoles(now, context)
}

/** Says on the stage what these members are. Once more: nothing. */
function showRoles(of: readonly Pick<MemberRecord, 'id' | 'role'>[], context: Context): Promise<void> {
  return onStage(context, ({ members, session }) => {
    const isAnew = of.some(({ id, role }) => role === 'facilitator' && members.get(id)?.role !== role)
    // Other servers have moments of their own since when nobody is here.
    if (isAnew && context.rooms.areShared && session.get().facilitatorLostAt !== null)
      session.patch({ facilitatorLostAt: Date.now() })
    for (const { id, role } of of) {
      if (members.get(id)?.role !== role) members.patch(id, { role })
      if (role !== 'facilitator' && session.get().leader === id) session.patch({ leader: null })
    }
  })
}

async function mayHaveRoles(id: string, context: Context): Promise<MemberRecord> {
  const member = await memberNamed(id, context)
  if (member.role === 'viewer')
    throw new Problem(409, 'only-looks', 'This is a screen that only looks. Choose somebody who takes part.')
  return member
}

export function lastFacilitator(): Problem {
  return new Problem(
    409,
    'last-facilitator',
    'Nobody else facilitates this board. Make somebody else a facilitator first, or hand over to them.',
  )
}
