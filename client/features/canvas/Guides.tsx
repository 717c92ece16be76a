import { ViewportPortal } from '@xyflow/react'
import { Group } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard } from '../../sync/BoardSession.tsx'
import { itemOf } from '../../sync/items.ts'
import { Icon } from '../../ui/Icon.tsx'
import { carrying } from './carrying.ts'
import styles from './Guides.module.css'

/** The lines along which a dragged thing stands with others, and what it will be grouped with. */
export function Guides() {
  const { guides, onto } = useSyncExternalStore(carrying.subscribe, carrying.get)
  return (
    <ViewportPortal>
      {guides.map(({ axis, at, from, to }) => (
        <span
          key={axis}
          aria-hidden="true"
          className={styles.guide}
          style={
            axis === 0
              ? { transform: `translate(${at}px, ${from}px)`, height: to - from }
              : { transform: `translate(${from}px, ${at}px)`, width: to - from }
          }
        />
      ))}
      {onto !== null && <Onto id={onto} />}
    </ViewportPortal>
  )
}

function Onto({ id }: { readonly id: string }) {
  const { t } = useTranslation('canvas')
  const item = itemOf(useBoard(), id)
  if (!item) return null
  const { at, size } = item.record
  return (
    <div
      className={styles.onto}
      style={{ transform: `translate(${at[0]}px, ${at[1]}px)`, width: size[0], height: size[1] }}
    >
      <span className={styles.word}>
        <Icon of={Group} size="s" />
        {t('group.letGo')}
      </span>
    </div>
  )
}
