import { useLostFacilitator } from '../features/people/useLostFacilitator.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import styles from './StageWaits.module.css'

/** Tells the room for whom it waits; nothing while somebody facilitates. */
export function StageWaits() {
  const { t } = useTranslation('stage')
  const lost = useLostFacilitator()
  return (
    <p role="status" className={styles.waits}>
      {lost && (lost.names ? t('waitsFor', { names: lost.names }) : t('waitsForAny'))}
    </p>
  )
}
