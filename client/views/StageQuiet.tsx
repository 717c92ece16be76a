import type { RevealedPrompt } from '../../shared/schema/stage.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import styles from './StageQuiet.module.css'

/** Nothing to read yet: what people do meanwhile, as a picture; an invitation, or a breath. */
export function StageQuiet({ prompt }: { readonly prompt: RevealedPrompt | undefined }) {
  const { t } = useTranslation('stage')
  if (prompt?.mode === 'private') return <Writing prompt={prompt} />
  if (prompt?.mode === 'silent' || prompt?.mode === 'discuss')
    return (
      <div className={styles.scene}>
        {prompt.mode === 'silent' ? <Breath /> : <Voices />}
        <Words title={t(prompt.mode)} hint={t(`${prompt.mode}Hint`)} />
      </div>
    )
  return <p className={styles.quiet}>{t(prompt?.oneWord ? 'oneWord' : prompt ? 'invitation' : 'betweenHint')}</p>
}

/** A breath for those who wait, and how many are done: a number, never a name. */
function Writing({ prompt: { ready, anonymous } }: { readonly prompt: RevealedPrompt }) {
  const { t } = useTranslation('stage')
  return (
    <div className={styles.scene}>
      <Breath number={ready} />
      <Words title={t('private')} hint={t(anonymous ? 'privateAnonymous' : 'privateHint')} />
      <p role="status" className="visually-hidden">
        {t('done', { count: ready })}
      </p>
    </div>
  )
}

function Words({ title, hint }: { readonly title: string; readonly hint: string }) {
  return (
    <div className={styles.words}>
      <p className={styles.title}>{title}</p>
      <p className={styles.hint}>{hint}</p>
    </div>
  )
}

/** A circle that breathes, slowly enough to breathe along. */
function Breath({ number = 0 }: { readonly number?: number }) {
  const { t } = useTranslation('stage')
  return (
    <div className={styles.breath} aria-hidden="true">
      <span className={styles.air} />
      <span className={styles.core}>
        {number > 0 && <span className={styles.number}>{t('done', { count: number })}</span>}
      </span>
    </div>
  )
}

/** Two voices, one answering the other. */
function Voices() {
  return (
    <svg viewBox="0 0 200 150" aria-hidden="true" className={styles.voices}>
      <path
        className={styles.one}
        d="M18 20 h92 a14 14 0 0 1 14 14 v34 a14 14 0 0 1 -14 14 h-62 l-24 22 v-22 h-6 a14 14 0 0 1 -14 -14 v-34 a14 14 0 0 1 14 -14 z"
      />
      <path
        className={styles.other}
        d="M96 60 h84 a14 14 0 0 1 14 14 v32 a14 14 0 0 1 -14 14 h-6 v20 l-22 -20 h-56 a14 14 0 0 1 -14 -14 v-32 a14 14 0 0 1 14 -14 z"
      />
    </svg>
  )
}
