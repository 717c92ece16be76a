import { privateDoc } from '../../shared/schema/private.ts'
import { type RevealedPrompt, stageDoc } from '../../shared/schema/stage.ts'
import type { Room } from '../sync/room.ts'
import { type Card, isOut, putCards } from './cards.ts'

/** Where cards go to, and whose private rooms they come from. */
export type Places = { readonly stage: Room; readonly board: Room; readonly privates: readonly Room[] }

/**
 * Puts `fresh` ones of `cards` onto the board and notes for all of them that they were shown. However often it is broken
 * off and asked again, each makes one card: the card's id says that it is there, before anything else does.
 */
export async function showCards(
  cards: readonly Card[],
  fresh: readonly Card[],
  [promptId, prompt]: readonly [id: string, prompt: RevealedPrompt],
  { stage, board, privates }: Places,
): Promise<void> {
  const { prompts } = stageDoc(stage.doc)
  const out = cards.filter((card) => isOut(board, card))
  if (fresh.length > 0) putCards(fresh, promptId, prompt, stageDoc(stage.doc), board)
  await board.committed()
  const shown = Math.max(prompt.shown, out.length) + fresh.length
  if (shown !== prompt.shown) stage.write(() => prompts.patch(promptId, { shown }))
  for (const card of [...out, ...fresh]) mark(card)
  await Promise.all([stage, ...privates].map((room) => room.committed()))
}

/** Tells its writer, in their private room, that it was shown. */
function mark({ room, draft, shown }: Card): void {
  if (!shown) room.write(() => privateDoc(room.doc).drafts.patch(draft, { shown: true }))
}
