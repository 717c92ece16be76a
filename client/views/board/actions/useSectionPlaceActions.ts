import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, type LucideIcon, Scaling, Shrink } from 'lucide-react'
import { useMemo } from 'react'
import { SECTION_SIDE_MAX, SECTION_SIDE_MIN } from '../../../../shared/limits.ts'
import type { Box } from '../../../../shared/rules/placement.ts'
import type { Action } from '../../../features/actions/action.ts'
import type { Point } from '../../../features/canvas/geometry.ts'
import { sized } from '../../../features/canvas/sized.ts'
import { usePlaceSection } from '../../../features/canvas/usePlaceSection.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { useStage } from '../../../sync/BoardSession.tsx'
import { useMayShape } from '../../../sync/useMayShape.ts'
import { useAll } from '../../../sync/useRecord.ts'
import type { Desk } from '../boardDesk.ts'
import { useSectionMeant } from './useSectionMeant.ts'

/** Board pixels; larger than by key, since it is chosen from a list each time. */
const STEP = 120
const bounds = { grid: 1, min: SECTION_SIDE_MIN, max: SECTION_SIDE_MAX }

const ways: readonly (readonly [name: 'left' | 'right' | 'up' | 'down', icon: LucideIcon, by: Point])[] = [
  ['left', ArrowLeft, [-STEP, 0]],
  ['right', ArrowRight, [STEP, 0]],
  ['up', ArrowUp, [0, -STEP]],
  ['down', ArrowDown, [0, STEP]],
]

/** A section's place and size without a pointer, from the palette and the menu. */
export function useSectionPlaceActions(desk: Desk): readonly Action[] {
  const { t } = useTranslation('canvas')
  const sections = useAll(useStage().sections)
  const meant = useSectionMeant(desk)
  const mayShape = useMayShape()
  const placeSection = usePlaceSection()
  return useMemo(() => {
    const title = (meant && sections.get(meant)?.title) ?? t('select.anySection')
    const place = (to: (box: Box) => Box) => () => {
      const section = meant === null ? undefined : sections.get(meant)
      if (meant !== null && section) void placeSection(meant, to(section))
    }
    const isEnabled = mayShape && meant !== null
    const base = { group: 'sections', isEnabled, alsoCalled: t('section.placeCalled') } as const
    return [
      ...ways.map(
        ([name, icon, [x, y]]): Action => ({
          ...{ ...base, id: `section.place.${name}`, title: t(`section.place.${name}`, { title }), icon },
          run: place(({ at, size }) => ({ at: [at[0] + x, at[1] + y], size })),
        }),
      ),
      {
        ...{ ...base, id: 'section.larger', title: t('section.larger', { title }), icon: Scaling },
        run: place((box) => sized(box, [1, 1], [STEP, STEP], bounds)),
      },
      {
        ...{ ...base, id: 'section.smaller', title: t('section.smaller', { title }), icon: Shrink },
        run: place((box) => sized(box, [1, 1], [-STEP, -STEP], bounds)),
      },
    ]
  }, [t, sections, meant, mayShape, placeSection])
}
