import { useId } from 'react'
import { PulsesOverTime } from '../../features/checkin/PulsesOverTime.tsx'
import { useHeldCheckins } from '../../features/checkin/useCheckin.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import styles from './WayBack.module.css'

/** Every time these people came back to their alliance, and how each agreement did; nothing before the first. */
export function LookBack() {
  const { t } = useTranslation('alliancePage')
  const label = useId()
  if (useHeldCheckins().length === 0) return null
  return (
    <section aria-labelledby={label} className={styles.section}>
      <h2 id={label} className={styles.title}>
        {t('lookBack')}
      </h2>
      <PulsesOverTime />
    </section>
  )
}
