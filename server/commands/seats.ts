import { type Seat, stageDoc } from '../../shared/schema/stage.ts'
import { isIn } from '../members/authorize.ts'
import { Problem } from '../problem.ts'
import type { MemberRecord } from '../store/store.ts'
import { tellOf } from '../sync/peersOf.ts'
import { type Context, ours } from './context.ts'

/** Keeps a member as they are now; their open sockets go by it at once. */
export async function keepMember(member: MemberRecord, { store, rooms }: Context): Promise<void> {
  await store.save({ member })
  tellOf(rooms, member)
}

/** Whoever has this id here and can be given something to do. Throws a Problem for strangers and for those who are gone. */
export async function memberNamed(id: string, context: Context): Promise<MemberRecord> {
  const { board, store } = context
  const member = await store.findMember(board.id, { id })
  if (!member) throw await unknown(id, context)
  if (!isIn(board, member))
    throw new Problem(
      409,
      'member-gone',
      `${nameOf(member)} is not on this board any more. Ask them to open the link again.`,
    )
  return member
}

/** Whether anybody beside this member could facilitate. */
export async function hasOtherFacilitator(but: string, context: Context): Promise<boolean> {
  const { board, store } = context
  for (const [id, { role, leftAt }] of await seatsOf(context)) {
    if (id === but || role !== 'facilitator' || leftAt !== null) continue
    const member = await store.findMember(board.id, { id })
    if (member?.role === 'facilitator' && isIn(board, member)) return true
  }
  return false
}

export function seatsOf(context: Context): Promise<ReadonlyMap<string, Seat>> {
  return context.rooms.lend([ours(context, 'stage')], async (stage) => stageDoc(stage.doc).members.all())
}

export function nameOf({ name }: Pick<Seat, 'name'>): string {
  return name === '' ? 'Somebody without a name' : name
}

export function memberUnknown(): Problem {
  return new Problem(404, 'member-unknown', 'Nobody here has this seat. Reload the page to see who is here.')
}

async function unknown(id: string, context: Context): Promise<Problem> {
  const seat = (await seatsOf(context)).get(id)
  if (!seat || seat.by === null) return memberUnknown()
  return new Problem(409, 'no-device', `${nameOf(seat)} has no device here. Ask them to open the link on one first.`)
}
