import '../../locales/kitsWords.ts'
import { useId } from 'react'
import { factsOf } from '../../../shared/kits/kitFacts.ts'
import type { KitFile } from '../../../shared/kits/kitFile.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import styles from './KitPreview.module.css'

/** What a kit brings: its steps with their time and questions, and the sections on the board. */
export function KitPreview({ kit }: { readonly kit: KitFile }) {
  const { t } = useTranslation('kits')
  const headingId = useId()
  const { minutes, prompts, steps, loose } = factsOf(kit)
  return (
    <section aria-labelledby={headingId} className={styles.preview}>
      <h3 id={headingId} className={styles.title}>
        {t('preview', { title: kit.title })}
      </h3>
      <p className={styles.facts}>
        {t('minutes', { count: minutes })} · {t('prompts', { count: prompts })}
      </p>
      {steps.length === 0 && <p className={styles.quiet}>{t('noSteps')}</p>}
      <ol aria-label={t('steps')} className={styles.steps}>
        {steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two steps may have the same title
          <li key={at} className={styles.step}>
            <span className={styles.name}>{step.title}</span>
            <span className={styles.quiet}>
              {t('prompts', { count: step.prompts })} · {t('minutes', { count: step.minutes })}
            </span>
          </li>
        ))}
      </ol>
      {loose > 0 && <p className={styles.quiet}>{t('loose', { count: loose })}</p>}
      <p className={styles.quiet}>
        <b>{t('sections')}:</b>{' '}
        {kit.sections.length === 0 ? t('noSections') : kit.sections.map(({ title }) => title).join(' · ')}
      </p>
    </section>
  )
}
