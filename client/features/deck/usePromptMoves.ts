import type { DeckCardProps } from './DeckCard.tsx'
import type { DeckEntry } from './deckOrder.ts'
import { useDeckEdits } from './useDeckEdits.ts'

/** Up, down and away, for one prompt among those of its step. */
export function usePromptMoves(
  id: string,
  entries: readonly DeckEntry[],
): Pick<DeckCardProps, 'onMoveUp' | 'onMoveDown' | 'onRemove'> {
  const { move, remove } = useDeckEdits()
  const at = entries.findIndex(([other]) => other === id)
  return {
    onMoveUp: at > 0 ? () => move(entries, id, -1) : undefined,
    onMoveDown: at < entries.length - 1 ? () => move(entries, id, 1) : undefined,
    onRemove: () => remove(id),
  }
}
