import { PROXIES_MAX } from '../../shared/limits.ts'
import { isKeptBy } from '../../shared/rules/keeper.ts'
import type { Seat } from '../../shared/schema/stage.ts'
import { checkSeats } from '../members/checkSeats.ts'
import { emptySeat } from '../members/emptySeat.ts'
import { freeColor } from '../members/freeColor.ts'
import { joinBreakouts } from '../members/joinBreakouts.ts'
import { joinRound } from '../members/joinRound.ts'
import { Problem } from '../problem.ts'
import { peopleHere } from '../sync/peopleHere.ts'
import type { Context, Handler } from './context.ts'
import { handOn } from './handOn.ts'
import { memberNamed, memberUnknown, nameOf, seatsOf } from './seats.ts'
import { onStage } from './stage.ts'

type Seats = ReadonlyMap<string, Seat>

/** A seat without a token. Whoever's device it is written on keeps it: a facilitator, or a table's participant. */
export const addProxy: Handler<'proxy.add'> = async ({ member: id, name, color }, context) => {
  const { store, board, member } = context
  // Also one who is at the door, and not on the stage.
  if (await store.findMember(board.id, { id })) throw seatTaken()
  const seats = await seatsOf(context)
  const before = seats.get(id)
  if (before) return keepAgain(id, before, seats, context)
  checkSeats(seats)
  checkRoom(seats, member.id)
  await onStage(context, (stage) => {
    if (stage.session.get().proxies === 'facilitators' && member.role !== 'facilitator')
      throw new Problem(403, 'not-yours', 'In this session facilitators write for people without a device. Ask one.')
    stage.members.put(id, {
      ...{ name, role: 'participant', color: color ?? freeColor(seats.values()) },
      ...{ joinedAt: Date.now(), by: member.id, leftAt: null },
    })
    joinRound(stage, { id, role: 'participant' })
    joinBreakouts(stage, { id, role: 'participant', name, by: member.id })
  })
}

/** The seat stays with its name, so that what was written for them stays signed. */
export const removeProxy: Handler<'proxy.remove'> = ({ member: id }, { member, ...context }) =>
  onStage({ member, ...context }, (stage) => {
    const seat = stage.members.get(id)
    if (!seat || seat.by === null) throw memberUnknown()
    if (seat.by !== member.id && member.role !== 'facilitator')
      throw new Problem(403, 'not-yours', 'Somebody else writes for them. Ask them, or a facilitator.')
    emptySeat(stage, id)
  })

/** Who writes for them hands them on; a facilitator does while that one is not here. */
export const giveProxy: Handler<'proxy.give'> = async ({ member: id, to }, context) => {
  const seats = await seatsOf(context)
  const seat = seats.get(id)
  if (!seat || seat.by === null || seat.leftAt !== null) throw memberUnknown()
  if (seat.by === to) return
  checkMayGive(seat, seats, context)
  const { role } = await memberNamed(to, context)
  if (role === 'viewer')
    throw new Problem(409, 'only-looks', 'This is a screen that only looks. Choose somebody who takes part.')
  checkRoom(seats, to)
  await handOn({ id, from: seat.by, to }, context)
}

export const setProxies: Handler<'session.proxies'> = ({ by }, context) =>
  onStage(context, ({ session }) => session.get().proxies !== by && session.patch({ proxies: by }))

/** A known seat is asked for again: it comes back, and a facilitator takes it over from somebody gone. */
async function keepAgain(id: string, seat: Seat, seats: Seats, context: Context): Promise<void> {
  const { member } = context
  if (isKeptBy(seat, member.id)) return
  const keeper = seat.by === null ? undefined : seats.get(seat.by)
  const isTakenOver = keeper && keeper.leftAt !== null && member.role === 'facilitator'
  if (seat.by === null || (seat.by !== member.id && !isTakenOver)) throw seatTaken()
  if (seat.by !== member.id) await handOn({ id, from: seat.by, to: member.id }, context)
  if (seat.leftAt !== null) await onStage(context, ({ members }) => members.patch(id, { leftAt: null }))
}

function checkMayGive({ by, keptBefore }: Seat, seats: Seats, { member, rooms, board }: Context): void {
  if (by === null || by === member.id) return
  const keeper = nameOf(seats.get(by) ?? { name: '' })
  const isHere = peopleHere(rooms, board.id).has(by)
  if (member.role === 'facilitator' && !isHere) return
  if (member.role === 'facilitator')
    throw new Problem(409, 'keeper-here', `${keeper} writes for them and is here. Ask them to hand over.`)
  if (keptBefore?.includes(member.id))
    throw new Problem(409, 'handed-on', `${keeper} writes for them since a moment ago. Ask them to hand over.`)
  throw new Problem(403, 'not-kept', `${keeper} writes for them. Ask them to hand over, or a facilitator.`)
}

/** Who left counts, too: what was written for them stays signed. */
function checkRoom(seats: Seats, keeper: string): void {
  if ([...seats.values()].filter(({ by }) => by === keeper).length >= PROXIES_MAX)
    throw new Problem(
      409,
      'too-many-proxies',
      `One person writes for at most ${PROXIES_MAX} others. Let somebody else write for them.`,
    )
}

function seatTaken(): Problem {
  return new Problem(409, 'seat-taken', 'Somebody else has this seat. Reload the page, then add them anew.')
}
