import { useMemo, useRef } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useMe, useStage } from '../../sync/BoardSession.tsx'
import { useItemEdits } from '../../sync/useItemEdits.ts'
import { toast } from '../../ui/toast.ts'
import type { StrokeRemoval } from './eraser.ts'

/** What may be erased by me, and how; null while I may only read. */
export function useStrokeRemoval(): StrokeRemoval | null {
  const { t } = useTranslation('draw')
  const { strokes } = useBoard()
  const { sections, locks } = useStage()
  const { role } = useMe()
  const edits = useItemEdits()
  const said = useRef<(() => void) | null>(null)
  return useMemo(() => {
    if (!edits) return null
    return {
      strokes: () =>
        [...strokes.all()].filter(
          ([id, { section, deletedAt }]) =>
            deletedAt === null &&
            !(section !== null && sections.get(section)?.collapsed) &&
            (role === 'facilitator' || locks.get(id) === undefined),
        ),
      remove: (ids) => {
        edits.remove(ids)
        // Swipe after swipe: what was said of the last one makes room.
        said.current?.()
        said.current = toast({
          title: t('stroke.removed', { count: ids.length }),
          action: { label: t('undo'), onPress: () => edits.restore(ids) },
        })
      },
    }
  }, [t, edits, strokes, sections, locks, role])
}
