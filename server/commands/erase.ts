import type { EraseCommand } from '../../shared/eraseCommands.ts'
import { isKeptBy } from '../../shared/rules/keeper.ts'
import type { Seat } from '../../shared/schema/stage.ts'
import { erasePerson } from '../erase/person.ts'
import { Problem } from '../problem.ts'
import type { Context, Handler } from './context.ts'
import { lastFacilitator } from './roles.ts'
import { hasOtherFacilitator, memberUnknown, seatsOf } from './seats.ts'

const eraseMember: Handler<'member.erase'> = async ({ member, words }, context) => {
  const { store, board, rooms } = context
  const id = member ?? context.member.id
  const seat = (await seatsOf(context)).get(id)
  checkMayErase(id, seat, context)
  const known = await store.findMember(board.id, { id })
  if (!seat && !known) throw memberUnknown()
  if (seat?.erased === 'done') return
  if (known?.role === 'facilitator' && seat?.leftAt === null && !(await hasOtherFacilitator(id, context)))
    throw lastFacilitator()
  await erasePerson({ board: board.id, member: id, words }, { store, rooms })
}

/** Who has no device is erased by whoever writes for them. */
function checkMayErase(id: string, seat: Seat | undefined, { member }: Context): void {
  if (id === member.id || member.role === 'facilitator' || isKeptBy(seat, member.id)) return
  throw new Problem(403, 'not-yours', 'Only they themselves or a facilitator can do this. Ask one of them.')
}

export const eraseHandlers: { readonly [T in EraseCommand]: Handler<T> } = { 'member.erase': eraseMember }
