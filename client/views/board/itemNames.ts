import { useCallback, useSyncExternalStore } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { type Item, itemKinds, itemOf, recordsOf } from '../../sync/items.ts'
import { shortened } from '../../ui/shortened.ts'

/** What a thing on the board is called in a line: "Note: text", "Rectangle: text", "Drawing by Maya". */
export function useItemNames(): (item: Item) => string {
  const { t } = useTranslation('draw')
  const { members } = useStage()
  return useCallback(
    ({ kind, record }) => {
      const text = 'text' in record ? shortened(record.text) : ''
      if (kind === 'note') return text ? t('note.name', { text }) : t('note.nameEmpty')
      if (kind === 'image') return text ? t('picture.name', { text }) : t('picture.nameEmpty')
      if (kind === 'figure') {
        const form = t(`figure.${record.kind}`)
        return text ? t('figure.name', { kind: form, text }) : t('figure.nameEmpty', { kind: form })
      }
      const author = members.get(record.author ?? '')?.name
      return author ? t('stroke.name', { author }) : t('stroke.nameUnsigned')
    },
    [t, members],
  )
}

/** The same by id, whatever it is; what is gone is called so too. Renders again when the name changes. */
export function useNameById(id: string): string {
  const { t } = useTranslation('draw')
  const board = useBoard()
  const nameOf = useItemNames()
  const subscribe = useCallback(
    (notify: () => void) => {
      const stops = itemKinds.map((kind) => recordsOf(board, kind).subscribe(id, notify))
      return () => {
        for (const stop of stops) stop()
      }
    },
    [board, id],
  )
  return useSyncExternalStore(subscribe, () => {
    const item = itemOf(board, id)
    return item && item.record.deletedAt === null ? nameOf(item) : t('link.gone')
  })
}
