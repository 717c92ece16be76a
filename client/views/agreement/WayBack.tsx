import '../../locales/tendingWords.ts'
import { useId } from 'react'
import { useRepairPath } from '../../features/tending/useCare.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe } from '../../sync/BoardSession.tsx'
import styles from './WayBack.module.css'

/** How these people find back after a bump, in their own words. */
export function WayBack() {
  const { t } = useTranslation('tending')
  const { lines } = useRepairPath()
  const isViewer = useMe().role === 'viewer'
  const label = useId()
  if (lines.length === 0 && isViewer) return null
  return (
    <section aria-labelledby={label} className={styles.section} data-empty={lines.length === 0 || undefined}>
      <h2 id={label} className={styles.title}>
        {t('wayBack')}
      </h2>
      {lines.length === 0 ? (
        <p className={styles.soft}>{t('wayBackNone')}</p>
      ) : (
        <ul className={styles.lines}>
          {lines.map((line) => (
            <li key={line} dir="auto">
              {line}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
