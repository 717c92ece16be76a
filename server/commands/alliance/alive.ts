import type { CommandType } from '../../../shared/commands.ts'
import type { AllianceState } from '../../../shared/schema/alliance.ts'
import type { Context } from '../context.ts'
import { isAllAnswered, type OnAlliance, onAlliance } from './onAlliance.ts'

/** Commands by which somebody goes for whose answer all may have been waiting. */
export const mayComeAlive: ReadonlySet<CommandType> = new Set([
  'member.leave',
  'member.remove',
  'proxy.remove',
  'link.rotate',
  'link.revoke',
] satisfies CommandType[])

/** What was proposed becomes active by itself with the last answer. */
export function comeAlive(context: Context): Promise<void> {
  return onAlliance(context, wake)
}

/** The same within a change of the alliance. */
export function wake(on: OnAlliance): void {
  const { state, version } = on.alliance.get()
  if (state === 'proposed' && version !== null && isAllAnswered(on)) enterState(on, 'active')
}

export function enterState({ alliance }: OnAlliance, state: AllianceState): void {
  const { state: before, activeAt } = alliance.get()
  const now = Date.now()
  if (state !== before) alliance.patch({ state, stateAt: now })
  if (state === 'active' && activeAt === null) alliance.patch({ activeAt: now })
}
