import type { CommandInput } from '../../shared/commands.ts'
import { grouped, groupOf, unitsOf, withMember, withoutMember } from '../../shared/rules/breakouts.ts'
import type { StageDoc } from '../../shared/schema/stage.ts'
import { regroup } from '../members/joinBreakouts.ts'
import { Problem } from '../problem.ts'
import { peopleHere } from '../sync/peopleHere.ts'
import type { Context, Handler } from './context.ts'
import { memberUnknown } from './seats.ts'
import { shuffled } from './shuffled.ts'
import { onStage } from './stage.ts'

/** Who goes with whom: as named, else everybody who takes part and is here, shuffled, with the people they write for. */
export function groupsFor(
  { groups, size }: CommandInput<'breakouts.start'>,
  stage: StageDoc,
  context: Context,
): readonly (readonly string[])[] {
  const made = groups ?? grouped(shuffled(unitsOf(peopleToGroup(stage, context))), size)
  if (made.length === 0)
    throw new Problem(409, 'too-few', 'Groups need at least two people who take part. Wait for more to come.')
  const named = made.flat()
  if (new Set(named).size < named.length)
    throw new Problem(409, 'breakouts-twice', 'Somebody is in two groups. Make the groups anew.')
  if (named.some((id) => !mayWork(id, stage)))
    throw new Problem(409, 'breakouts-strangers', 'Somebody in these groups is not on the board any more. Look again.')
  return made
}

export const moveToGroup: Handler<'breakouts.move'> = ({ id, member, group }, context) =>
  onStage(context, (stage) => {
    const { breakouts } = stage.session.get()
    if (breakouts?.id !== id) throw breakoutsOver()
    if (!mayWork(member, stage)) throw memberUnknown()
    checkMayMove(member, group, stage, context)
    if (group !== null && !breakouts.groups.some(({ section }) => section === group))
      throw new Problem(404, 'group-unknown', 'This group is not there any more. Choose another one.')
    if ((groupOf(breakouts.groups, member)?.section ?? null) === group) return
    regroup(stage, (groups) => (group === null ? withoutMember(groups, member) : withMember(groups, member, group)))
  })

export function breakoutsOver(): Problem {
  return new Problem(409, 'breakouts-over', 'Everybody was brought back already. Nothing that was written is lost.')
}

/** Participants who are here, and those for whom somebody who is here writes. */
function peopleToGroup({ members }: StageDoc, { rooms, board }: Context) {
  const here = peopleHere(rooms, board.id)
  return [...members.all()].flatMap(([id, { role, by, leftAt }]) =>
    role === 'participant' && leftAt === null && here.has(by ?? id) ? [{ id, by }] : [],
  )
}

function mayWork(id: string, { members }: StageDoc): boolean {
  const seat = members.get(id)
  return seat !== undefined && seat.leftAt === null && seat.role !== 'viewer'
}

function checkMayMove(id: string, group: string | null, { members }: StageDoc, { member }: Context): void {
  if (member.role === 'facilitator') return
  const isMine = id === member.id || members.get(id)?.by === member.id
  if (!isMine || group === null)
    throw new Problem(403, 'not-yours', 'You can choose your own group. Ask a facilitator to move somebody else.')
}
