import { Circle, Diamond, Square, Triangle, Type } from 'lucide-react'
import { useMemo } from 'react'
import { figureKinds } from '../../../../shared/schema/drawn.ts'
import type { Action } from '../../../features/actions/action.ts'
import { figureSizes } from '../../../features/draw/figureSizes.ts'
import { useDrawEdits } from '../../../features/draw/useDrawEdits.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useStage } from '../../../sync/BoardSession.tsx'
import { announce } from '../../../ui/announce.ts'
import { type Desk, type DeskState, useDesk } from '../boardDesk.ts'

const icons = { label: Type, rectangle: Square, ellipse: Circle, diamond: Diamond, triangle: Triangle } as const

const hasWaysOf = ({ ways }: DeskState) => ways !== null

/** Figures without a pointer: each comes where there is room, and is written in at once. */
export function useShapeActions(desk: Desk): readonly Action[] {
  const { t } = useTranslation('draw')
  const { sections } = useStage()
  const edits = useDrawEdits()
  const hasWays = useDesk(desk, hasWaysOf)
  return useMemo(
    () =>
      figureKinds.map((kind): Action => {
        const what = t(`figure.${kind}`)
        return {
          ...{ id: `draw.add.${kind}`, group: 'write', title: t(`add.${kind}`), alsoCalled: t(`also.${kind}`) },
          ...{ icon: icons[kind], isEnabled: edits !== null && hasWays },
          run: () => {
            const { ways, ink } = desk.get()
            const size = figureSizes[kind]
            const place = ways?.free(size)
            if (!edits || !ways || !place) return
            const id = edits.place(kind, ink, { ...place, size })
            desk.set({ selected: [id], link: null, writing: id })
            ways.show([id], true)
            announce(t('added', { what, section: sections.get(place.section ?? '')?.title ?? t('openBoard') }))
          },
        }
      }),
    [t, desk, sections, edits, hasWays],
  )
}
