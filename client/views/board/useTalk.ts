import { useMemo } from 'react'
import type { ReactionKind } from '../../../shared/schema/talk.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useReactionEdits } from '../../sync/talk.ts'
import { announce } from '../../ui/announce.ts'
import type { Desk } from './boardDesk.ts'

export type Talk = {
  /** Gives my sign or takes it back, and says so. Null while I may only read. */
  readonly react: ((about: string, kind: ReactionKind) => void) | null
  readonly openThread: (about: string) => void
}

/** How one talks about what lies on the board. */
export function useTalk(desk: Desk): Talk {
  const { t } = useTranslation('notes')
  const edits = useReactionEdits()
  return useMemo(
    () => ({
      react:
        edits &&
        ((about, kind) => {
          const words = { kind: t(`react.kind.${kind}`) }
          announce(edits.toggle(about, kind) ? t('react.mineGiven', words) : t('react.mineTaken', words))
        }),
      openThread: (thread) => desk.set({ panel: 'comments', thread }),
    }),
    [t, desk, edits],
  )
}
