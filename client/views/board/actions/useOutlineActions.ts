import { ArrowDown, ArrowUp, IndentDecrease, IndentIncrease } from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useBoard } from '../../../sync/BoardSession.tsx'
import { type Desk, type DeskState, useDesk } from '../boardDesk.ts'

const hasOne = ({ selected, ways }: DeskState) => selected.length === 1 && ways?.tree !== undefined
const isTree = ({ ways }: DeskState) => ways?.tree !== undefined

/** Moving by ranks, where things have one: in the outline. */
export function useOutlineActions(desk: Desk): readonly Action[] {
  const { t } = useTranslation('outline')
  const { canWrite } = useBoard()
  const isOutline = useDesk(desk, isTree)
  const isEnabled = useDesk(desk, hasOne) && canWrite
  return useMemo(() => {
    // On the canvas these keys go back and forth.
    const keys = (key: string) => (isOutline ? { keys: [key] } : null)
    const of = (id: string): Pick<Action, 'id' | 'group' | 'alsoCalled' | 'isEnabled'> => ({
      ...{ id: `outline.${id}`, group: 'arrange', alsoCalled: t('move.also'), isEnabled },
    })
    const tree = () => desk.get().ways?.tree
    return [
      { ...of('up'), title: t('move.up'), icon: ArrowUp, ...keys('alt+ArrowUp'), run: () => tree()?.step(-1) },
      { ...of('down'), title: t('move.down'), icon: ArrowDown, ...keys('alt+ArrowDown'), run: () => tree()?.step(1) },
      {
        ...{ ...of('into'), title: t('move.into'), icon: IndentIncrease, ...keys('alt+ArrowRight') },
        run: () => tree()?.intoGroup(),
      },
      {
        ...{ ...of('out'), title: t('move.out'), icon: IndentDecrease, ...keys('alt+ArrowLeft') },
        run: () => tree()?.outOfGroup(),
      },
    ]
  }, [t, desk, isOutline, isEnabled])
}
