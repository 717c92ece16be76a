import { useMemo } from 'react'
import type { ReactionKind } from '../../../shared/schema/talk.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useMe } from '../../sync/BoardSession.tsx'
import { useReactionEdits } from '../../sync/talk.ts'
import { announce } from '../../ui/announce.ts'
import type { Desk } from './boardDesk.ts'

export type Talk = {
  /** Gives my sign or takes it back, and says so. Null while I may only read. */
  readonly react: ((about: string, kind: ReactionKind) => void) | null
  readonly openThread: (about: string) => void
  /** The same thread, to ask a follow-up question. */
  readonly ask: (about: string) => void
}

/** How one talks about what lies on the board. */
export function useTalk(desk: Desk): Talk {
  const { t } = useTranslation('notes')
  const edits = useReactionEdits()
  const { notes } = useBoard()
  const me = useMe().id
  return useMemo(
    () => ({
      react:
        edits &&
        ((about, kind) => {
          if (kind === 'new' && notes.get(about)?.author === me) return announce(t('react.ownNew'))
          const words = { kind: t(`react.kind.${kind}`) }
          announce(edits.toggle(about, kind) ? t('react.mineGiven', words) : t('react.mineTaken', words))
        }),
      openThread: (thread) => desk.set({ panel: 'comments', thread, threadAt: 'say' }),
      ask: (thread) => desk.set({ panel: 'comments', thread, threadAt: 'ask' }),
    }),
    [t, desk, edits, notes, me],
  )
}
