import { type FormEvent, useState } from 'react'
import { ArcStep } from '../../../shared/library/prompt.ts'
import type { OwnPrompt } from '../../../shared/library/promptFile.ts'
import { HINT_LENGTH_MAX, PROMPT_LENGTH_MAX } from '../../../shared/limits.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { FormInPlace } from '../../ui/FormInPlace.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'

type Props = {
  readonly arcStep: ArcStep | null
  readonly onSave: (prompt: OwnPrompt) => void
  readonly onCancel: () => void
}

const ANY = 'any'
const MINUTES = 3

/** Writes a question that is kept for any board. */
export function MyPromptForm({ arcStep, onSave, onCancel }: Props) {
  const { t } = useTranslation('library')
  const [text, setText] = useState('')
  const [hint, setHint] = useState('')
  const [step, setStep] = useState(arcStep)
  const [wasTried, setTried] = useState(false)
  const isEmpty = text.trim() === ''
  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isEmpty) onSave({ text: text.trim(), hint: hint.trim(), probes: [], step, mode: 'open', minutes: MINUTES })
  }
  return (
    <FormInPlace
      title={t('own.form')}
      onSubmit={save}
      onCancel={onCancel}
      saveLabel={t('own.save')}
      cancelLabel={t('own.cancel')}
    >
      <TextField
        label={t('own.text')}
        multiline
        autoFocus
        value={text}
        onChange={setText}
        maxLength={PROMPT_LENGTH_MAX}
        placeholder={t('own.textExample')}
        error={wasTried && isEmpty ? t('own.textMissing') : undefined}
      />
      <TextField
        label={t('own.hint')}
        multiline
        value={hint}
        onChange={setHint}
        maxLength={HINT_LENGTH_MAX}
        placeholder={t('own.hintExample')}
      />
      <Select<ArcStep | typeof ANY>
        label={t('own.step')}
        placeholder={t('any')}
        value={step ?? ANY}
        onChange={(id) => setStep(id === ANY ? null : id)}
        options={[{ id: ANY, label: t('any') }, ...ArcStep.options.map((id) => ({ id, label: t(`steps.${id}`) }))]}
      />
    </FormInPlace>
  )
}
