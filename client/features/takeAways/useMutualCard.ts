import { noteColors } from '../../../shared/schema/board.ts'
import type { RevealedPrompt } from '../../../shared/schema/stage.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, usePrivate } from '../../sync/BoardSession.tsx'
import { cardsFor, newCardId } from '../../sync/myCards.ts'
import { hasWords } from '../../sync/sealedCards.ts'

/**
 * Where answers open to each other, only a card answers: nobody reads the other side's for nothing. So whoever doesn't know
 * yet says so on a card, which they see and can change before it opens.
 */
export function useMutualCard(promptId: string, { mutual = 0 }: RevealedPrompt) {
  const { t } = useTranslation('takeAways')
  const me = useMe()
  const { drafts } = usePrivate()
  const mine = () => cardsFor(drafts.all(), promptId)
  return {
    /** True when there is such a card now; false when none is needed. */
    put: (): boolean => {
      if (mutual === 0 || mine().some(([, draft]) => hasWords(draft))) return false
      const color = noteColors[me.color % noteColors.length] ?? 'sun'
      drafts.put(newCardId(), { text: t('card'), prompt: promptId, color })
      return true
    },
    /** Empties it again, unless something else stands there by now or it is open. */
    takeBack: () => {
      for (const [id, { text, shown }] of mine())
        if (!shown && text === t('card')) drafts.text(id, 'text')?.delete(0, text.length)
    },
  }
}
