import { useSyncExternalStore } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard } from '../../sync/BoardSession.tsx'
import { Button } from '../../ui/Button.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import styles from './PendingPictures.module.css'
import { type Pending, pendingOn } from './pending.ts'

/** Places on the board where a picture will be: seen here alone, until the server has it. */
export function PendingPictures() {
  const pending = pendingOn(useBoard())
  return useSyncExternalStore(pending.subscribe, pending.get).map((one) => <Waiting key={one.id} {...one} />)
}

function Waiting({ name, at, size, cancel }: Pending) {
  const { t } = useTranslation('draw')
  const label = name ? t('picture.adding', { name }) : t('picture.addingUnnamed')
  return (
    <div
      className={`${styles.pending} nodrag nopan nokey`}
      style={{ left: at[0], top: at[1], width: `${size[0]}px`, height: `${size[1]}px` }}
    >
      <Spinner label={label} />
      <span aria-hidden="true" className={styles.name}>
        {name}
      </span>
      <Button variant="plain" aria-label={name ? t('picture.cancelNamed', { name }) : undefined} onPress={cancel}>
        {t('picture.cancel')}
      </Button>
    </div>
  )
}
