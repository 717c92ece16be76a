import type { Draft } from '../../shared/schema/private.ts'
import { newId } from './newId.ts'
import { type DraftEntry, inOrder } from './sealedCards.ts'

/** An id for a new card of mine, which sorts after those I made before. Only I and the server ever see it. */
export function newCardId(now = Date.now()): string {
  return `${now.toString(36)}-${newId()}`
}

/** What I drafted for a prompt in somebody's name (null: my own), in the order I began it; blank ones, too. */
export function cardsFor(
  drafts: ReadonlyMap<string, Draft>,
  promptId: string,
  by: string | null = null,
): readonly DraftEntry[] {
  return inOrder([...drafts].filter(([, { prompt, whose = null }]) => prompt === promptId && whose === by))
}
