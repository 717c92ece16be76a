import type { CommandType } from '../../../shared/commands.ts'
import type { Context } from '../context.ts'
import { onAlliance } from './onAlliance.ts'

/** Commands by which somebody goes for whose answer all may have been waiting. */
export const mayComeAlive: ReadonlySet<CommandType> = new Set([
  'member.leave',
  'member.remove',
  'member.erase',
  'member.role',
  'proxy.remove',
  'link.rotate',
  'link.revoke',
] satisfies CommandType[])

/** What was proposed becomes active by itself with the last answer. */
export function comeAlive(context: Context): Promise<void> {
  return onAlliance(context, () => {})
}
