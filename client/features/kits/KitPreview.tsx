import '../../locales/kitsWords.ts'
import { useId, useState } from 'react'
import { factsOf } from '../../../shared/kits/kitFacts.ts'
import type { KitFile } from '../../../shared/kits/kitFile.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import styles from './KitPreview.module.css'

type Brings = Pick<KitFile, 'title' | 'steps'> & {
  readonly sections: readonly { readonly title: string }[]
  readonly prompts: readonly Pick<KitFile['prompts'][number], 'id' | 'text' | 'step'>[]
}

/** What a kit brings: its steps with their time and, for who wants to see them, questions, and the sections on the board. */
export function KitPreview({ kit }: { readonly kit: Brings }) {
  const { t } = useTranslation('kits')
  const headingId = useId()
  const [showsQuestions, setShowsQuestions] = useState(false)
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
            {showsQuestions && <Questions of={kit.prompts.filter(({ step }) => step === kit.steps[at]?.id)} />}
          </li>
        ))}
      </ol>
      {loose > 0 && <p className={styles.quiet}>{t('loose', { count: loose })}</p>}
      {showsQuestions && loose > 0 && <Questions of={kit.prompts.filter(({ step }) => step === null)} />}
      {prompts > 0 && (
        <Button
          variant="quiet"
          aria-expanded={showsQuestions}
          onPress={() => setShowsQuestions(!showsQuestions)}
          className={styles.toggle}
        >
          {t(showsQuestions ? 'questionsHide' : 'questions')}
        </Button>
      )}
      <p className={styles.quiet}>
        <b>{t('sections')}:</b>{' '}
        {kit.sections.length === 0 ? t('noSections') : kit.sections.map(({ title }) => title).join(' · ')}
      </p>
    </section>
  )
}

function Questions({ of }: { readonly of: Brings['prompts'] }) {
  return (
    <ul className={styles.questions}>
      {of.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  )
}
