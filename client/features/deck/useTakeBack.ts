import '../../locales/prepareWords.ts'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { prepare } from '../../locales/en/prepare.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'

/** What was done, as undo tells of it. */
export type Done = keyof typeof prepare.did

export type TakeBack = {
  /** What undo would take back; null when there is nothing. */
  readonly last: Done | null
  readonly note: (what: Done, back: () => void) => void
  readonly undo: () => void
}

/** What was done here since the page was opened, the last of it first to be taken back. */
export function useTakeBack(): TakeBack {
  const { t } = useTranslation('prepare')
  const stack = useRef<{ readonly what: Done; readonly back: () => void }[]>([])
  const [last, setLast] = useState<Done | null>(null)
  const note = useCallback((what: Done, back: () => void) => {
    stack.current.push({ what, back })
    setLast(what)
  }, [])
  const undo = useCallback(() => {
    const done = stack.current.pop()
    setLast(stack.current.at(-1)?.what ?? null)
    if (!done) return announce(t('undoNothing'))
    done.back()
    announce(t('undone', { what: t(`did.${done.what}`) }))
  }, [t])
  return useMemo(() => ({ last, note, undo }), [last, note, undo])
}
