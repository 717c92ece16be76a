import { useCallback } from 'react'
import type { NoteColor } from '../../../shared/schema/board.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, usePrivate, useSynced } from '../../sync/BoardSession.tsx'
import { useAnswer } from '../../sync/useAnswer.ts'
import { announce } from '../../ui/announce.ts'

type Words = {
  readonly text: string
  readonly color: NoteColor
  readonly promptId: string | null
  /** For whom I wrote it, and still write; null: it is mine. */
  readonly whose: string | null
}

/**
 * Puts a card of mine on the board myself, with my name or that of whoever I write for. It then makes no other: nobody
 * shows it a second time.
 */
export function usePublish(): { readonly isPossible: boolean; readonly put: (draft: string, words: Words) => void } {
  const { t } = useTranslation('sealed')
  const { drafts } = usePrivate()
  const { canWrite } = useBoard()
  const isBoardHere = useSynced('board')
  const answer = useAnswer()
  const put = useCallback(
    (draft: string, { text, color, promptId, whose }: Words) => {
      if (drafts.get(draft)?.shown) return
      answer({ text: text.trim(), color, promptId, ...(whose === null ? {} : { author: whose }) })
      drafts.patch(draft, { shown: true })
      announce(t('published'))
    },
    [drafts, answer, t],
  )
  return { isPossible: canWrite && isBoardHere, put }
}
