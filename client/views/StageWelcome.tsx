import { useTranslation } from '../locales/useTranslation.tsx'
import { StageJoin } from './StageJoin.tsx'
import { StageQuestion } from './StageQuestion.tsx'
import styles from './StageWelcome.module.css'

type Props = { readonly title: string; readonly code: string; readonly here: number; readonly unit: number }

/** Before the first question: whose alliance this is, and how to come in. */
export function StageWelcome({ title, code, here, unit }: Props) {
  const { t } = useTranslation('stage')
  return (
    <div className={styles.welcome}>
      <div className={styles.title}>
        <StageQuestion key={title} text={title} unit={unit} isShared={false} />
      </div>
      {code !== '' && <p className={styles.words}>{t('welcome')}</p>}
      <StageJoin code={code} large />
      <p className={styles.here} role="status">
        {t('here', { count: here })}
      </p>
    </div>
  )
}
