import { Laser } from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { announce } from '../../../ui/announce.ts'
import { type Desk, type DeskState, useDesk } from '../boardDesk.ts'
import { useMayPoint } from '../useMayPoint.ts'

const isInHandOf = ({ tool }: DeskState) => tool === 'laser'
const isCanvasOf = ({ ways }: DeskState) => ways?.form === 'canvas'

/** Takes the laser in hand, or puts it away. In an outline there is nothing to point at: the spotlight does it there. */
export function useLaserAction(desk: Desk): Action {
  const { t } = useTranslation('pace')
  const mayPoint = useMayPoint()
  const isInHand = useDesk(desk, isInHandOf)
  const isCanvas = useDesk(desk, isCanvasOf)
  return useMemo(
    () => ({
      ...{ id: 'tool.laser', group: 'people', title: t('laser.name'), alsoCalled: t('laser.called'), icon: Laser },
      ...{ keys: ['k'], isEnabled: isCanvas && mayPoint, isOn: isInHand },
      run: () => {
        desk.set(isInHand ? { tool: 'select' } : { tool: 'laser', selected: [], link: null })
        announce(t(isInHand ? 'laser.away' : 'laser.inHand'))
      },
    }),
    [t, desk, mayPoint, isInHand, isCanvas],
  )
}
