import '../../locales/tendingWords.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import styles from './Tending.module.css'
import { useRepairPath } from './useCare.ts'

/** How people find back after a bump, as they wrote it in calm weather. */
export function RepairPath() {
  const { t } = useTranslation('tending')
  const { lines, isChosen } = useRepairPath()
  return (
    <section aria-label={t('wayBack')} className={styles.wayBack}>
      <h3 className={styles.small}>{t('wayBack')}</h3>
      {lines.length === 0 ? (
        <p className={styles.quiet}>{t('wayBackNone')}</p>
      ) : (
        <>
          {!isChosen && <p className={styles.quiet}>{t('wayBackFrom')}</p>}
          <ul className={styles.lines}>
            {lines.map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
