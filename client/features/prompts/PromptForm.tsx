import { type FormEvent, useRef, useState } from 'react'
import { HINT_LENGTH_MAX, PROMPT_LENGTH_MAX } from '../../../shared/limits.ts'
import type { DeckPrompt } from '../../../shared/schema/deck.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { FieldRow, FormInPlace } from '../../ui/FormInPlace.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { onDemand } from '../../ui/onDemand.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './PromptForm.module.css'
import { PromptWay } from './PromptWay.tsx'

const AdviceCard = onDemand(async () => (await import('../../coaching/AdviceCard.tsx')).AdviceCard)

export type PromptWords = Pick<
  DeckPrompt,
  'text' | 'hint' | 'minutes' | 'step' | 'mode' | 'anonymous' | 'oneWord' | 'mutual' | 'leaderLast'
>

type Props = {
  readonly title: string
  readonly prompt: PromptWords
  readonly steps: readonly { readonly id: string; readonly title: string }[]
  readonly onSave: (prompt: PromptWords) => void
  readonly onCancel: () => void
  /** What is in the form at each moment, for whoever shows how it will look. */
  readonly onWrite?: ((prompt: PromptWords) => void) | undefined
}

const NO_STEP = 'no step'
/** From here on it is good to know how much room is left. */
const NEARLY_FULL = 60

/** Writes or rewrites one prompt, in place. Nothing changes in the deck before Save; Escape leaves it as it was. */
export function PromptForm({ title, prompt, steps, onSave, onCancel, onWrite }: Props) {
  const { t } = useTranslation('console')
  const [words, setWords] = useState(prompt)
  const [wasTried, setTried] = useState(false)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const change = (part: Partial<PromptWords>) => {
    setWords({ ...words, ...part })
    onWrite?.({ ...words, ...part })
  }
  const isEmpty = words.text.trim() === ''

  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isEmpty) onSave({ ...words, text: words.text.trim(), hint: words.hint.trim() })
  }
  const room = (length: number, max: number) =>
    max - length <= NEARLY_FULL ? t('form.left', { count: max - length }) : t('form.of', { count: max })

  return (
    <FormInPlace
      title={title}
      onSubmit={save}
      onCancel={onCancel}
      saveLabel={t('form.save')}
      cancelLabel={t('form.cancel')}
    >
      <TextField
        ref={field}
        label={t('form.text')}
        multiline
        autoFocus
        className={styles.text}
        value={words.text}
        maxLength={PROMPT_LENGTH_MAX}
        onChange={(text) => change({ text })}
        placeholder={t('form.textExample')}
        description={room(words.text.length, PROMPT_LENGTH_MAX)}
        error={wasTried && isEmpty ? t('form.empty') : undefined}
      />
      {!isEmpty && <AdviceCard text={words.text} kind="prompt" onRewrite={(text) => change({ text })} field={field} />}
      <TextField
        label={t('form.hint')}
        multiline
        className={styles.hint}
        value={words.hint}
        maxLength={HINT_LENGTH_MAX}
        onChange={(hint) => change({ hint })}
        placeholder={t('form.hintExample')}
        description={HINT_LENGTH_MAX - words.hint.length <= NEARLY_FULL && room(words.hint.length, HINT_LENGTH_MAX)}
      />
      <FieldRow>
        <NumberField
          label={t('form.minutes')}
          moreLabel={t('form.more')}
          lessLabel={t('form.less')}
          minValue={0}
          maxValue={120}
          value={words.minutes}
          onChange={(minutes) => change({ minutes: Number.isNaN(minutes) ? 0 : minutes })}
        />
        <Select
          label={t('form.step')}
          placeholder={t('form.choose')}
          value={words.step ?? NO_STEP}
          onChange={(step) => change({ step: step === NO_STEP ? null : step })}
          options={[...steps.map((step) => ({ id: step.id, label: step.title })), { id: NO_STEP, label: t('noStep') }]}
        />
      </FieldRow>
      <PromptWay {...words} onChange={change} />
    </FormInPlace>
  )
}
