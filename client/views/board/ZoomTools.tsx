import { useCallback, useSyncExternalStore } from 'react'
import { inOrder } from '../../../shared/rules/order.ts'
import { useKeyText } from '../../features/actions/useKeyText.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu, type MenuAction } from '../../ui/Menu.tsx'
import { ActionButton } from './ActionButton.tsx'
import styles from './BoardTools.module.css'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'
import { useAreHere, useSomeActions } from './useAction.ts'

const zoomOf = ({ ways }: DeskState) => ways?.zoom ?? null
const ids = [
  'view.zoomIn',
  'view.zoomOut',
  'view.fit',
  'view.actualSize',
  'view.selection',
  'view.back',
  'view.forward',
]

/** How near the board is, and ways to come nearer, see it whole, or go to a part of it. */
export function ZoomTools({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('board')
  const text = useKeyText()
  const percent = usePercent(desk)
  const ways = useSomeActions(desk, ids)
  const sections = useAll(useStage().sections)
  const areHere = useAreHere(desk)
  if (areHere && ways.length === 0) return null
  const goTo = inOrder(sections).map(
    ([id, { title }]): MenuAction => ({ id, label: title, onAction: () => desk.get().ways?.goTo(id) }),
  )
  return (
    <div className={`${styles.part} ${styles.zoom}`}>
      <ActionButton desk={desk} id="view.zoomOut" className={styles.wide} />
      <Menu
        label={t('tools.look')}
        placement="top end"
        trigger={
          <Button
            variant="quiet"
            aria-label={t('tools.lookNow', { percent })}
            className={`${styles.percent} tabular`}
          >{`${percent} %`}</Button>
        }
        groups={[
          ways.map(({ id, title, icon, keys, isEnabled, run }) => ({
            ...{ id, label: title, icon, isDisabled: !isEnabled, onAction: run },
            shortcut: keys?.[0] === undefined ? undefined : text(keys[0]),
          })),
          goTo,
        ]}
      />
      <ActionButton desk={desk} id="view.zoomIn" className={styles.wide} />
    </div>
  )
}

/** How large things are shown, in per cent. */
function usePercent(desk: Desk): number {
  const zoom = useDesk(desk, zoomOf)
  const subscribe = useCallback((notify: () => void) => zoom?.level?.subscribe(notify) ?? (() => undefined), [zoom])
  return useSyncExternalStore(subscribe, () => Math.round((zoom?.level?.get() ?? 1) * 100))
}
