import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  LayoutGrid,
  type LucideIcon,
  Magnet,
} from 'lucide-react'
import { useMemo } from 'react'
import { type Side, sides } from '../../../../shared/rules/arrange.ts'
import type { Action } from '../../../features/actions/action.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { prefer, usePreferences } from '../../../preferences.ts'
import { useBoard, useStage } from '../../../sync/BoardSession.tsx'
import { itemOf, itemsOn } from '../../../sync/items.ts'
import { type Placing, useItemEdits } from '../../../sync/useItemEdits.ts'
import { announce } from '../../../ui/announce.ts'
import type { Desk } from '../boardDesk.ts'
import { inLine, type Lying, tidied, withGaps } from './arrangeDeeds.ts'
import type { ArrangeFacts } from './useArrangeFacts.ts'
import { useSectionMeant } from './useSectionMeant.ts'

const icons: Readonly<Record<Side, LucideIcon>> = {
  ...{ left: AlignStartVertical, centre: AlignCenterVertical, right: AlignEndVertical },
  ...{ top: AlignStartHorizontal, middle: AlignCenterHorizontal, bottom: AlignEndHorizontal },
}

/** In line, with the same gaps, in a grid; of what is selected, or of all notes in the section one is in. */
export function useLineActions(desk: Desk, { count }: ArrangeFacts): readonly Action[] {
  const { t } = useTranslation('canvas')
  const { snap } = usePreferences()
  const board = useBoard()
  const { sections } = useStage()
  const edits = useItemEdits()
  const meant = useSectionMeant(desk)
  return useMemo(() => {
    const things = (): readonly Lying[] => {
      const chosen = desk.get().selected.flatMap((id) => itemOf(board, id) ?? [])
      const all = itemsOn(board).filter(({ kind, record }) => kind === 'note' && record.section === meant)
      return (chosen.length > 1 ? chosen : all).map(({ id, record }) => [id, record])
    }
    const arrange = (way: (things: readonly Lying[]) => ReadonlyMap<string, Placing>, said: string) => () => {
      const lying = things()
      if (lying.length < 2) return announce(t('arrange.nothing'))
      edits?.move(way(lying))
      announce(t(said as 'arrange.tidied', { count: lying.length }))
    }
    const mayArrange = edits !== null && (count > 1 || (count === 0 && meant !== null))
    const base = { group: 'arrange', isEnabled: mayArrange } as const
    const all = sections.all()
    const groupOf = (id: string) => itemOf(board, id)?.record.group ?? null
    return [
      {
        ...{ ...base, id: 'arrange.tidy', title: t('arrange.tidy'), alsoCalled: t('arrange.tidyCalled') },
        ...{ icon: LayoutGrid, keys: ['shift+g'], isEnabled: edits !== null && (count > 1 || meant !== null) },
        run: arrange((lying) => tidied(lying, groupOf, all), 'arrange.tidied'),
      },
      ...sides.map(
        (side): Action => ({
          ...{ ...base, id: `arrange.${side}`, title: t(`arrange.${side}`), alsoCalled: t('arrange.alignCalled') },
          ...{ icon: icons[side], run: arrange((lying) => inLine(lying, side, all), 'arrange.aligned') },
        }),
      ),
      {
        ...{ ...base, id: 'arrange.across', title: t('arrange.across'), alsoCalled: t('arrange.gapsCalled') },
        ...{ icon: AlignHorizontalDistributeCenter },
        run: arrange((lying) => withGaps(lying, 0, all), 'arrange.spread'),
      },
      {
        ...{ ...base, id: 'arrange.down', title: t('arrange.down'), alsoCalled: t('arrange.gapsCalled') },
        ...{ icon: AlignVerticalDistributeCenter },
        run: arrange((lying) => withGaps(lying, 1, all), 'arrange.spread'),
      },
      {
        ...{ id: 'arrange.snap', group: 'arrange', title: t('arrange.snap'), alsoCalled: t('arrange.snapCalled') },
        ...{ icon: Magnet, isOn: snap, isEnabled: true },
        run: () => {
          prefer({ snap: !snap })
          announce(t(snap ? 'arrange.snapOff' : 'arrange.snapOn'))
        },
      },
    ]
  }, [t, desk, board, sections, edits, meant, count, snap])
}
