import { useCallback } from 'react'
import { noteColors } from '../../shared/schema/board.ts'
import { useMe, usePrivate, useStage, useSynced } from '../sync/BoardSession.tsx'
import { useAnswer } from '../sync/useAnswer.ts'
import { useSharedText } from '../sync/useSharedText.ts'
import { authorFor } from '../sync/writingFor.ts'

/** Where somebody writes before any question was shown. */
const OPEN = 'open'

export type PocketDraft = {
  readonly text: string
  readonly setText: (text: string) => void
  /** Puts it on the board as a note and empties the field, in one go. False when there is nothing to add. */
  readonly add: () => boolean
  /** False until what was drafted before is here. */
  readonly isReady: boolean
}

/**
 * My draft for an open prompt (or for none), kept in my private room: no reload and no lost connection takes it away. One
 * is enough here, whatever is added leaves it; private prompts have a draft for each card (`features/sealed`).
 */
export function usePocketDraft(promptId: string | null): PocketDraft {
  const me = useMe()
  const { members } = useStage()
  const answer = useAnswer()
  const { drafts } = usePrivate()
  const isHere = useSynced('private')
  const isBoardHere = useSynced('board')
  const id = promptId ?? OPEN
  const color = noteColors[me.color % noteColors.length] ?? 'sun'
  const make = useCallback(() => drafts.put(id, { prompt: promptId, color }), [drafts, id, promptId, color])
  const [text, setText] = useSharedText(drafts, id, make)

  const add = useCallback(() => {
    const words = (drafts.get(id)?.text ?? '').trim()
    if (words === '') return false
    answer({ text: words, color: drafts.get(id)?.color ?? color, promptId, author: authorFor(members, me.id) })
    setText('')
    return true
  }, [drafts, id, promptId, answer, color, members, me.id, setText])

  return { text, setText, add, isReady: isHere && isBoardHere }
}
