import { isKeptBy } from '../../shared/rules/keeper.ts'
import { Problem } from '../problem.ts'
import type { Handler } from './context.ts'
import { onStage } from './stage.ts'

/** A hand that is up already keeps its place. */
export const raiseHand: Handler<'hand.raise'> = ({ raised, member }, context) => {
  const whose = member ?? context.member.id
  return onStage(context, ({ members }) => {
    const seat = members.get(whose)
    const isMine = whose === context.member.id || isKeptBy(seat, context.member.id)
    if (!isMine && (raised || context.member.role !== 'facilitator'))
      throw new Problem(403, 'not-yours', 'Everybody raises their own hand. A facilitator can lower the others.')
    if (!seat) throw new Problem(404, 'member-unknown', 'This person is not on the board any more.')
    if (raised === (seat.handAt !== null)) return
    // Two in the same millisecond are still one after the other.
    const last = Math.max(...[...members.all().values()].map(({ handAt }) => handAt ?? 0))
    members.patch(whose, { handAt: raised ? Math.max(Date.now(), last + 1) : null })
  })
}

export const clearHands: Handler<'hand.clear'> = (_input, context) =>
  onStage(context, ({ members }) => {
    for (const [id, { handAt }] of members.all()) if (handAt !== null) members.patch(id, { handAt: null })
  })
