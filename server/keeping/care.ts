import type { ErasedWords } from '../../shared/schema/erased.ts'
import { stageDoc } from '../../shared/schema/stage.ts'
import { erasePerson } from '../erase/person.ts'
import type { BoardRecord } from '../store/store.ts'
import { dropUnlisted } from '../versions/rewrite.ts'
import { clearDrafts } from './drafts.ts'
import { emptyTrash } from './trash.ts'
import type { Means } from './use.ts'

/** Longest until a board is looked at again, in milliseconds. */
const AGAIN_MS = 365 * 86_400_000

/** Clears away what has had its time on one board, in its turn. Resolves with when to look again. */
export async function careFor({ id }: BoardRecord, means: Means, now: number): Promise<number> {
  await finishErasing(id, means)
  await dropUnlisted(id, means)
  const next = [await clearDrafts(id, means, now), await emptyTrash(id, means, now)]
  return Math.min(now + AGAIN_MS, ...next.filter((at) => at !== null))
}

/** Goes on where a server died while it erased somebody; in the board's turn. */
export async function finishErasing(board: string, means: Pick<Means, 'store' | 'rooms'>): Promise<void> {
  const half = await means.rooms.lend([{ board, kind: 'stage', owner: null }], async ({ doc }) =>
    [...stageDoc(doc).members.all()].flatMap(([member, { erased }]) =>
      erased === 'keep' || erased === 'remove' ? [{ board, member, words: erased satisfies ErasedWords }] : [],
    ),
  )
  for (const who of half) await erasePerson(who, means)
}
