import { ROUND_MAX } from '../../shared/limits.ts'
import type { Role } from '../../shared/members.ts'
import { withSpeaker } from '../../shared/rules/round.ts'
import type { StageDoc } from '../../shared/schema/stage.ts'

/** Who comes in while a round is on speaks last. To be called in a transaction of the stage. */
export function joinRound({ session }: StageDoc, { id, role }: { readonly id: string; readonly role: Role }): void {
  const { round } = session.get()
  if (round !== null && role !== 'viewer' && round.order.length < ROUND_MAX)
    session.patch({ round: withSpeaker(round, id) })
}
