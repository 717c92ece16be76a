import { Scaling, Shrink } from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import { stepped } from '../../../features/canvas/resized.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useBoard } from '../../../sync/BoardSession.tsx'
import { itemOf } from '../../../sync/items.ts'
import { useItemEdits } from '../../../sync/useItemEdits.ts'
import { announce } from '../../../ui/announce.ts'
import type { Desk } from '../boardDesk.ts'
import type { ArrangeFacts } from './useArrangeFacts.ts'

/** Board pixels a step makes a thing larger or smaller by. */
const STEP = 40

/** Larger and smaller by key, as by pulling at a corner. */
export function useSizeActions(desk: Desk, { sizable }: ArrangeFacts): readonly Action[] {
  const { t } = useTranslation('canvas')
  const board = useBoard()
  const edits = useItemEdits()
  return useMemo(() => {
    const size = (by: number) => () => {
      const boxes = desk.get().selected.flatMap((id) => {
        const item = itemOf(board, id)
        if (!item || item.kind === 'stroke') return []
        const pull = { kind: item.kind, keepsRatio: item.kind === 'image', grid: 1 }
        return [[id, stepped(item.record, by, pull)] as const]
      })
      edits?.resize(new Map(boxes))
      announce(t(by > 0 ? 'size.isLarger' : 'size.isSmaller', { count: boxes.length }))
    }
    const isEnabled = edits !== null && sizable > 0
    return [
      {
        ...{ id: 'arrange.larger', group: 'arrange', title: t('size.larger'), alsoCalled: t('size.called') },
        ...{ icon: Scaling, keys: ['>'], isEnabled, run: size(STEP) },
      },
      {
        ...{ id: 'arrange.smaller', group: 'arrange', title: t('size.smaller'), alsoCalled: t('size.called') },
        ...{ icon: Shrink, keys: ['<'], isEnabled, run: size(-STEP) },
      },
    ]
  }, [t, desk, board, edits, sizable])
}
