import '../../locales/prepareWords.ts'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { prepare } from '../../locales/en/prepare.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'

/** What was done, as undo tells of it. */
export type Done = keyof typeof prepare.did

type Deed = { readonly what: Done; readonly back: () => void; readonly again: () => void }

export type TakeBack = {
  /** What undo would take back; null when there is nothing. */
  readonly last: Done | null
  /** What redo would do again; null when there is nothing. */
  readonly next: Done | null
  readonly note: (what: Done, back: () => void, again: () => void) => void
  readonly undo: () => void
  readonly redo: () => void
}

/** What was done here since the page was opened, the last of it first to be taken back, and to be done again. */
export function useTakeBack(): TakeBack {
  const { t } = useTranslation('prepare')
  const done = useRef<Deed[]>([])
  const undone = useRef<Deed[]>([])
  const [[last, next], setTops] = useState<readonly [Done | null, Done | null]>([null, null])
  const look = useCallback(() => setTops([done.current.at(-1)?.what ?? null, undone.current.at(-1)?.what ?? null]), [])
  const note = useCallback(
    (what: Done, back: () => void, again: () => void) => {
      done.current.push({ what, back, again })
      undone.current = []
      look()
    },
    [look],
  )
  const undo = useCallback(() => {
    const deed = done.current.pop()
    if (!deed) return announce(t('undoNothing'))
    undone.current.push(deed)
    look()
    deed.back()
    announce(t('undone', { what: t(`did.${deed.what}`) }))
  }, [t, look])
  const redo = useCallback(() => {
    const deed = undone.current.pop()
    if (!deed) return announce(t('redoNothing'))
    done.current.push(deed)
    look()
    deed.again()
    announce(t('redone', { what: t(`did.${deed.what}`) }))
  }, [t, look])
  return useMemo(() => ({ last, next, note, undo, redo }), [last, next, note, undo, redo])
}
