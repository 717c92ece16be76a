import { BringToFront, SendToBack } from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { type Layering, useItemEdits } from '../../../sync/useItemEdits.ts'
import { announce } from '../../../ui/announce.ts'
import type { Desk } from '../boardDesk.ts'
import type { ArrangeFacts } from './useArrangeFacts.ts'

/** What lies above what. */
export function useLayerActions(desk: Desk, { count }: ArrangeFacts): readonly Action[] {
  const { t } = useTranslation('canvas')
  const edits = useItemEdits()
  return useMemo(() => {
    const lay = (to: Layering) => () => {
      edits?.layer(desk.get().selected, to)
      announce(t(to === 'front' ? 'layer.isFront' : 'layer.isBack', { count }))
    }
    const isEnabled = edits !== null && count > 0
    return [
      {
        ...{ id: 'arrange.front', group: 'arrange', title: t('layer.front'), alsoCalled: t('layer.called') },
        ...{ icon: BringToFront, keys: [']'], isEnabled, run: lay('front') },
      },
      {
        ...{ id: 'arrange.back', group: 'arrange', title: t('layer.back'), alsoCalled: t('layer.called') },
        ...{ icon: SendToBack, keys: ['['], isEnabled, run: lay('back') },
      },
    ]
  }, [t, desk, edits, count])
}
