import { isKeptBy } from '../../shared/rules/keeper.ts'
import type { Seat, StageDoc } from '../../shared/schema/stage.ts'
import { Problem } from '../problem.ts'
import type { Context } from './context.ts'

/** For whom a command is given: its sender, or somebody without a device for whom the sender writes. */
export type Person = {
  readonly id: string
  /** Null for the sender. */
  readonly whose: string | null
  /** In whose private rooms lies what this person said: first where it is written now. */
  readonly owners: readonly string[]
}

/** Throws a Problem when the sender writes for nobody of this id. */
export function personMeant(whose: string | undefined, { members }: StageDoc, { member }: Context): Person {
  if (whose === undefined || whose === member.id) return { id: member.id, whose: null, owners: [member.id] }
  const seat = members.get(whose)
  if (!seat || !isKeptBy(seat, member.id))
    throw new Problem(
      403,
      'not-kept',
      'You do not write for this person now. Ask whoever does to hand them on to you, or a facilitator.',
    )
  return { id: whose, whose, owners: ownersOf(whose, seat) }
}

/** In whose private rooms lies what somebody said: their own, or of those who write and wrote for them. */
export function ownersOf(id: string, { by, keptBefore }: Pick<Seat, 'by' | 'keptBefore'>): readonly string[] {
  return by === null ? [id] : [...new Set([by, ...(keptBefore ?? [])])]
}
