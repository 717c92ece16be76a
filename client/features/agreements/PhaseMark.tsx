import { type Phase, phases } from '../../../shared/rules/alliance/phase.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import styles from './PhaseMark.module.css'

/** How far an agreement has come, as four short lines and a word. */
export function PhaseMark({ phase }: { readonly phase: Phase }) {
  const { t } = useTranslation('agreements')
  return (
    <span className={styles.mark}>
      <span aria-hidden className={styles.lines}>
        {phases.map((one) => (
          <span key={one} data-reached={phases.indexOf(one) <= phases.indexOf(phase) || undefined} />
        ))}
      </span>
      <span>
        <span className="visually-hidden">{t('phase.label')}: </span>
        {t(`phase.${phase}`)}
      </span>
    </span>
  )
}

/** The same for the whole alliance, with all four words and what the present one is about. */
export function PhaseLine({ phase }: { readonly phase: Phase }) {
  const { t } = useTranslation('agreements')
  return (
    <div className={styles.whole}>
      <ol aria-label={t('phase.whole')} className={styles.steps}>
        {phases.map((one) => (
          <li key={one} aria-current={one === phase ? 'step' : undefined} className={styles.step}>
            {t(`phase.${one}`)}
          </li>
        ))}
      </ol>
      <p className={styles.hint}>{t(`phase.hint.${phase}`)}</p>
    </div>
  )
}
