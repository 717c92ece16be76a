import '../locales/sealedWords.ts'
import '../locales/stageWords.ts'
import { useRef } from 'react'
import type { PromptMode } from '../../shared/kits/kit.ts'
import type { RevealedPrompt } from '../../shared/schema/stage.ts'
import type { PromptWords } from '../features/prompts/PromptForm.tsx'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useDeck } from '../sync/BoardSession.tsx'
import { useRecord } from '../sync/useRecord.ts'
import { KeyList } from '../ui/KeyList.tsx'
import type { ConsoleSession } from './consoleSession.ts'
import type { Looked } from './Prepare.tsx'
import styles from './PreparePreview.module.css'
import stage from './Stage.module.css'
import { StageQuestion } from './StageQuestion.tsx'
import { StageQuiet } from './StageQuiet.tsx'
import { useBoxSize } from './useBoxSize.ts'

type Shown = Pick<PromptWords, 'text' | 'mode' | 'anonymous' | 'oneWord' | 'step'>

/** Beside the deck: how the question that was last touched will look, also while it is being written. */
export function PreparePreview({ now, looked }: { readonly now: ConsoleSession; readonly looked: Looked }) {
  const { t } = useTranslation('prepare')
  const stored = useRecord(useDeck().prompts, typeof looked === 'string' ? looked : '')
  const prompt = typeof looked === 'string' ? stored : (looked ?? undefined)
  const command = /Mac|iP/.test(navigator.userAgent) ? '⌘' : 'Ctrl'
  return (
    <aside aria-label={t('preview.label')} className={styles.preview}>
      <h2 className={styles.heading}>{t('preview.label')}</h2>
      {prompt ? <PromptLooks now={now} prompt={prompt} /> : <p className={styles.quiet}>{t('preview.none')}</p>}
      <KeyList
        title={t('keys.title')}
        keys={[
          ['Alt ↑ ↓', t('keys.move')],
          [`${command} Z`, t('keys.undo')],
          [`${command} ⇧ Z`, t('keys.redo')],
        ]}
      />
    </aside>
  )
}

/** A question as the big screen and a phone will show it: pictures, nothing in them can be pressed. */
export function PromptLooks({ now, prompt }: { readonly now: ConsoleSession; readonly prompt: Shown }) {
  const { t } = useTranslation('prepare')
  const text = prompt.text.trim() || t('preview.empty')
  const step = now.steps.find(([id]) => id === prompt.step)?.[1].title ?? ''
  return (
    <div className={styles.looks}>
      <figure className={styles.look}>
        <figcaption className={styles.caption}>{t('preview.stage')}</figcaption>
        <OnStage prompt={{ ...prompt, text }} step={step} />
      </figure>
      <figure className={styles.look}>
        <figcaption className={styles.caption}>{t('preview.phone')}</figcaption>
        <OnPhone prompt={{ ...prompt, text }} step={step} />
      </figure>
    </div>
  )
}

type LookProps = { readonly prompt: Shown; readonly step: string }

/** The width of the screen that Stage is measured for. */
const STAGE_WIDTH = 1920

function OnStage({ prompt, step }: LookProps) {
  const { t } = useTranslation('prepare')
  const box = useRef<HTMLDivElement>(null)
  const unit = (useBoxSize(box)?.width ?? 0) / STAGE_WIDTH
  const revealed: RevealedPrompt = {
    ...prompt,
    ...{ minutes: 0, section: null, shown: 0, ready: 0, revealedAt: 0 },
  }
  return (
    <div ref={box} role="img" aria-label={t('preview.stageOf', { text: prompt.text })} className={styles.screen}>
      {unit > 0 && (
        <div inert className={styles.stage} style={{ '--u': `${unit}px` }}>
          <div className={stage.words}>
            <p className={stage.step}>{step}</p>
            <StageQuestion key={prompt.text} text={prompt.text} unit={unit} isShared={false} />
          </div>
          <StageQuiet prompt={revealed} />
        </div>
      )}
    </div>
  )
}

const wordless: readonly PromptMode[] = ['silent', 'discuss']

function OnPhone({ prompt: { text, mode, anonymous }, step }: LookProps) {
  const { t } = useTranslation(['prepare', 'pocket', 'sealed'])
  const isWordless = wordless.includes(mode)
  const way = isWordless
    ? t(`sealed:${mode as 'silent' | 'discuss'}Hint`)
    : mode === 'private'
      ? t(anonymous ? 'sealed:anonymous' : 'sealed:named')
      : t('pocket:whoReads')
  return (
    <div role="img" aria-label={t('preview.phoneOf', { text, way })} className={styles.phone}>
      <div inert className={styles.pocket}>
        <p className={styles.step}>{step}</p>
        <p className={styles.question}>{text}</p>
        {isWordless ? (
          <p className={styles.title}>{t(`sealed:${mode as 'silent' | 'discuss'}`)}</p>
        ) : (
          <p className={styles.field}>{t('pocket:placeholder')}</p>
        )}
        <p className={styles.who}>{way}</p>
        {!isWordless && <p className={styles.button}>{t(mode === 'private' ? 'sealed:done' : 'pocket:add')}</p>}
      </div>
    </div>
  )
}
