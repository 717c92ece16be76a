import { handedOn } from '../../shared/schema/handedOn.ts'
import { privateDoc } from '../../shared/schema/private.ts'
import { stageDoc } from '../../shared/schema/stage.ts'
import type { Room } from '../sync/room.ts'
import { cardWords } from './cards.ts'
import { type Context, ours } from './context.ts'
import { lendPrivate } from './privateRooms.ts'

type Move = { readonly id: string; readonly from: string; readonly to: string }

/**
 * Another writes for somebody from now on. What was written, chosen and said for them stays where it is, sealed, and
 * counts until it is said anew: whoever takes over must not read it.
 */
export function handOn({ id, from, to }: Move, context: Context): Promise<void> {
  return context.rooms.lend([ours(context, 'stage')], (stage) =>
    lendPrivate(context.rooms, context.board.id, [from], async (...[own]) => {
      if (own) await noteDrafts(own, id)
      const { members } = stageDoc(stage.doc)
      const before = members.get(id)?.keptBefore ?? []
      stage.write(() =>
        members.patch(id, { by: to, keptBefore: [...new Set([...before, from])].filter((one) => one !== to) }),
      )
      await stage.committed()
    }),
  )
}

/** Notes their drafts as they are, so that none is added or changed in their name afterwards. */
async function noteDrafts(own: Room, id: string): Promise<void> {
  const theirs = [...privateDoc(own.doc).drafts.all()].flatMap(([draft, { whose, prompt, text }]) =>
    whose === id ? [[draft, { prompt, text: cardWords(text) }] as const] : [],
  )
  own.write(() => handedOn(own.doc).put(id, { drafts: Object.fromEntries(theirs) }))
  await own.committed()
}
