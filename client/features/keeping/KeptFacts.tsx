import { useTranslation } from '../../locales/useTranslation.tsx'
import styles from './Kept.module.css'
import { useKeeps } from './useKeeps.ts'

const facts = ['words', 'versions', 'drafts', 'votes', 'nameless', 'you', 'device', 'address', 'server'] as const

/** What is kept of what, by whom, and for how long. */
export function KeptFacts() {
  const { t } = useTranslation('kept')
  const days = useKeeps()
  return (
    <dl className={styles.facts} aria-label={t('facts')}>
      <div className={styles.fact}>
        <dt>{t('board.title')}</dt>
        <dd>{days === undefined ? '…' : days === 0 ? t('board.ever') : t('board.days', { days })}</dd>
      </div>
      {facts.map((fact) => (
        <div key={fact} className={styles.fact}>
          <dt>{t(`${fact}.title`)}</dt>
          <dd>{t(`${fact}.body`)}</dd>
        </div>
      ))}
    </dl>
  )
}
