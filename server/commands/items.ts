import { LOCKS_MAX } from '../../shared/limits.ts'
import { Problem } from '../problem.ts'
import type { Handler } from './context.ts'
import { onStage } from './stage.ts'

/** Says which things on the board only facilitators may touch. */
export const lockItems: Handler<'item.lock'> = ({ items, locked }, context) =>
  onStage(context, ({ locks }) => {
    const fresh = [...new Set(items)].filter((id) => locks.get(id) === undefined)
    if (locked && locks.all().size + fresh.length > LOCKS_MAX)
      throw new Problem(
        409,
        'too-many-locks',
        `At most ${LOCKS_MAX} things can be locked. Lock the whole board instead.`,
      )
    if (locked) for (const id of fresh) locks.put(id, { lockedAt: Date.now() })
    else for (const id of items) locks.delete(id)
  })
