import { useTranslation } from 'react-i18next'
import { StageJoin } from './StageJoin.tsx'
import styles from './StageWelcome.module.css'

type Props = { readonly title: string; readonly code: string; readonly here: number }

/** Before the first question: whose alliance this is, and how to come in. */
export function StageWelcome({ title, code, here }: Props) {
  const { t } = useTranslation('stage')
  return (
    <div className={styles.welcome}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.words}>{t('welcome')}</p>
      <StageJoin code={code} large />
      <p className={styles.here} role="status">
        {t('here', { count: here })}
      </p>
    </div>
  )
}
