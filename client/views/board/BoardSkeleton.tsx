import { useTranslation } from '../../locales/useTranslation.tsx'
import styles from './BoardSkeleton.module.css'

/** The board before its first words are here: frames where sections will be. */
export function BoardSkeleton() {
  const { t } = useTranslation('board')
  return (
    <div role="status" className={styles.skeleton}>
      <span className="visually-hidden">{t('loading')}</span>
      {['a', 'b', 'c', 'd'].map((frame) => (
        <div key={frame} className={styles.frame}>
          <span className={styles.title} />
          <span className={styles.line} />
        </div>
      ))}
    </div>
  )
}
