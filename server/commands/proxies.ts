import { PERSON_COLORS, PROXIES_MAX } from '../../shared/limits.ts'
import type { Seat } from '../../shared/schema/stage.ts'
import { emptySeat } from '../members/emptySeat.ts'
import { joinBreakouts } from '../members/joinBreakouts.ts'
import { joinRound } from '../members/joinRound.ts'
import { Problem } from '../problem.ts'
import type { Context, Handler } from './context.ts'
import { memberUnknown } from './seats.ts'
import { onStage } from './stage.ts'

/** A seat without a token. Whoever's device it is written on keeps it: a facilitator, or a table's participant. */
export const addProxy: Handler<'proxy.add'> = async ({ member: id, name, color }, context) => {
  // Also one who is at the door, and not on the stage.
  if (await context.store.findMember(context.board.id, { id })) throw seatTaken()
  await onStage(context, (stage) => {
    const { members } = stage
    const seats = members.all()
    const before = seats.get(id)
    if (before) return members.patch(id, keptAgain(before, seats, context))
    const mine = [...seats.values()].filter(({ by }) => by === context.member.id).length
    if (mine >= PROXIES_MAX)
      throw new Problem(
        409,
        'too-many-proxies',
        `One person writes for at most ${PROXIES_MAX} others. Let somebody else write for them.`,
      )
    members.put(id, {
      name,
      role: 'participant',
      color: color ?? seats.size % PERSON_COLORS,
      joinedAt: Date.now(),
      by: context.member.id,
      leftAt: null,
    })
    joinRound(stage, { id, role: 'participant' })
    joinBreakouts(stage, { id, role: 'participant', name, by: context.member.id })
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

/** What changes when a known seat is asked for again: it comes back, and a facilitator takes it over from somebody gone. */
function keptAgain(seat: Seat, seats: ReadonlyMap<string, Seat>, { member }: Context): Partial<Seat> {
  if (seat.by === member.id) return seat.leftAt === null ? {} : { leftAt: null }
  const keeper = seat.by === null ? undefined : seats.get(seat.by)
  if (keeper && keeper.leftAt !== null && member.role === 'facilitator') return { by: member.id, leftAt: null }
  throw seatTaken()
}

function seatTaken(): Problem {
  return new Problem(409, 'seat-taken', 'Somebody else has this seat. Reload the page, then add them anew.')
}
