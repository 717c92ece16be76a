import { useMemo } from 'react'
import type { Link } from '../../../shared/schema/drawn.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useRoom } from '../../sync/BoardSession.tsx'
import { historyOf } from '../../sync/history.ts'
import { toast } from '../../ui/toast.ts'

export type LinkEdits = {
  readonly setHeads: (id: string, heads: Link['heads']) => void
  /** Into the Trash; a toast offers the way back. */
  readonly remove: (id: string) => void
  /** The link that runs between these two already, whichever way; null: none. */
  readonly between: (a: string, b: string) => string | null
}

/** What may be done to a link; null while I may only read. */
export function useLinkEdits(): LinkEdits | null {
  const { t } = useTranslation('draw')
  const { links, canWrite } = useBoard()
  const { doc } = useRoom('board')
  return useMemo(() => {
    if (!canWrite) return null
    return {
      setHeads: (id, heads) => {
        if (links.get(id)?.heads !== heads) links.patch(id, { heads })
      },
      remove: (id) => {
        historyOf(doc).step(() => links.patch(id, { deletedAt: Date.now() }))
        toast({
          title: t('link.removed'),
          action: { label: t('undo'), onPress: () => links.patch(id, { deletedAt: null }) },
        })
      },
      between: (a, b) => {
        const found = [...links.all()].find(
          ([, { from, to, deletedAt }]) =>
            deletedAt === null && [from, to].includes(a) && [from, to].includes(b) && a !== b,
        )
        return found?.[0] ?? null
      },
    }
  }, [t, links, canWrite, doc])
}
