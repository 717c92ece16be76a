import { ArrowLeftRight, ArrowRight, Minus, PenLine, Spline, Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { linkHeads } from '../../../../shared/schema/drawn.ts'
import type { Action } from '../../../features/actions/action.ts'
import { headWords } from '../../../features/links/heads.ts'
import { useLinkEdits } from '../../../features/links/useLinkEdits.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useBoard } from '../../../sync/BoardSession.tsx'
import { useRecord } from '../../../sync/useRecord.ts'
import { type Desk, type DeskState, useDesk } from '../boardDesk.ts'
import { useConnect } from '../useConnect.ts'

const icons = { none: Minus, end: ArrowRight, both: ArrowLeftRight } as const
const linkOf = ({ link }: DeskState) => link
const selectedOf = ({ selected }: DeskState) => selected

/** Linking what is selected, and what can be done to the link that is chosen. */
export function useLinkActions(desk: Desk): readonly Action[] {
  const { t } = useTranslation('draw')
  const edits = useLinkEdits()
  const connect = useConnect(desk)
  const chosen = useDesk(desk, linkOf)
  const selected = useDesk(desk, selectedOf)
  const link = useRecord(useBoard().links, chosen ?? '')
  return useMemo(() => {
    const isOn = edits !== null && link !== undefined && link.deletedAt === null
    const [from, to] = selected
    const onLink = (fields: Pick<Action, 'id' | 'title' | 'icon'> & Partial<Action>): Action => ({
      ...{ group: 'selection', alsoCalled: t('also.words'), isEnabled: isOn, run: () => undefined },
      ...fields,
    })
    return [
      {
        ...{ id: 'link.connect', group: 'selection', title: t('link.connect'), alsoCalled: t('also.connect') },
        ...{ icon: Spline, keys: ['shift+l'], isEnabled: connect !== null && selected.length === 2 },
        run: () => from && to && connect?.(from, to),
      },
      {
        ...{ id: 'link.to', group: 'selection', title: t('link.connectTo'), alsoCalled: t('also.connect') },
        ...{ icon: Spline, keys: ['alt+l'], isEnabled: connect !== null && selected.length === 1 },
        // The outline asks in its own way, and keeps the place in its tree.
        run: () => desk.set(desk.get().ways?.form === 'outline' ? { connecting: from ?? null } : { panel: 'link' }),
      },
      onLink({
        ...{ id: 'link.write', title: t('link.write'), icon: PenLine },
        run: () => desk.set({ writing: chosen }),
      }),
      ...linkHeads.map((heads) =>
        onLink({
          ...{ id: `link.heads.${heads}`, title: t(headWords[heads]), alsoCalled: t('also.heads'), icon: icons[heads] },
          isOn: isOn && link.heads === heads,
          run: () => chosen && edits?.setHeads(chosen, heads),
        }),
      ),
      onLink({
        ...{ id: 'link.remove', title: t('link.remove'), icon: Trash2, isDanger: true },
        run: () => {
          if (chosen) edits?.remove(chosen)
          desk.set({ link: null, writing: null })
        },
      }),
    ]
  }, [t, desk, edits, connect, chosen, selected, link])
}
