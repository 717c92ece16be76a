import { withoutMember } from '../../shared/rules/breakouts.ts'
import type { StageDoc } from '../../shared/schema/stage.ts'
import { regroup } from './joinBreakouts.ts'

/** Somebody has gone for good: the seat keeps their name for what they wrote, and waits for nothing from them. */
export function emptySeat(stage: StageDoc, id: string): void {
  const { members, session } = stage
  if (members.get(id)?.leftAt === null) members.patch(id, { leftAt: Date.now(), handAt: null, ready: null })
  if (session.get().leader === id) session.patch({ leader: null })
  regroup(stage, (groups) => withoutMember(groups, id))
}
