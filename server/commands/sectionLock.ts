import type { Section } from '../../shared/schema/stage.ts'
import { Problem } from '../problem.ts'
import type { Context, Handler } from './context.ts'
import { onStage } from './stage.ts'

/** What lies in it is kept as it is by `sync/locks.ts`, where edits come in. */
export const lockSection: Handler<'section.lock'> = ({ section, locked }, context) =>
  onStage(context, ({ sections }) => {
    const before = sections.get(section)
    if (!before) throw sectionUnknown()
    if (before.locked !== locked) sections.patch(section, { locked })
  })

/** A locked section itself stays where and as it is, too. */
export function checkUnlocked({ locked }: Section, { member }: Context): void {
  if (locked && member.role !== 'facilitator')
    throw new Problem(403, 'section-locked', 'This section is locked. Ask a facilitator to unlock it.')
}

export function sectionUnknown(): Problem {
  return new Problem(
    404,
    'section-unknown',
    'This section is not on the board any more. Reload the page to see what is.',
  )
}
