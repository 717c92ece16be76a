import { ANONYMOUS_MIN } from '../../../shared/limits.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Segments } from '../../ui/Segments.tsx'
import styles from './OpenVote.module.css'

type Props = {
  readonly isNamed: boolean
  readonly people: number
  /** Too few are here to hide anybody among them. */
  readonly mustName: boolean
  readonly onChange: (isNamed: boolean) => void
}

/** With names or without: said before anybody chooses, and what it means. */
export function OpenVoteNames({ isNamed, people, mustName, onChange }: Props) {
  const { t } = useTranslation('voting')
  if (mustName)
    return (
      <p className={styles.choice}>
        <strong>{t('open.names')}</strong>
        <span>{t('open.tooFewPeople', { count: people, least: ANONYMOUS_MIN })}</span>
      </p>
    )
  return (
    <div className={styles.choice}>
      <Segments
        label={t('open.names')}
        options={[
          { id: 'anonymous', label: t('anonymous') },
          { id: 'named', label: t('named') },
        ]}
        value={isNamed ? 'named' : 'anonymous'}
        onChange={(id) => onChange(id === 'named')}
      />
      <p className={styles.quiet}>
        {t(isNamed ? 'open.namedHint' : 'open.anonymousHint', { count: ANONYMOUS_MIN })} {t('open.fixed')}
      </p>
    </div>
  )
}
