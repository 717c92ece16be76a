import { type FormEvent, useState } from 'react'
import { STEP_MINUTES_MAX, STEP_TITLE_LENGTH_MAX } from '../../shared/limits.ts'
import { inOrder } from '../../shared/rules/order.ts'
import type { StepWords } from '../features/deck/useStepEdits.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useStage } from '../sync/BoardSession.tsx'
import { useAll } from '../sync/useRecord.ts'
import { FieldRow, FormInPlace } from '../ui/FormInPlace.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './PrepareDeck.module.css'

type Props = {
  readonly title: string
  readonly step: StepWords
  readonly onSave: (step: StepWords) => Promise<void>
  readonly onCancel: () => void
}

const OPEN_BOARD = 'open board'

/** Names a step, gives it its minutes and the section its answers go to. Nothing changes before Save. */
export function StepForm({ title, step, onSave, onCancel }: Props) {
  const { t } = useTranslation('prepare')
  const sections = inOrder(useAll(useStage().sections))
  const [words, setWords] = useState(step)
  const [wasTried, setTried] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const change = (part: Partial<StepWords>) => setWords((before) => ({ ...before, ...part }))
  const isNameless = words.title.trim() === ''

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isNameless || isSaving) return
    setSaving(true)
    await onSave({ ...words, title: words.title.trim() })
    setSaving(false)
  }

  return (
    <FormInPlace
      title={title}
      className={styles.form}
      onSubmit={(event) => void save(event)}
      onCancel={onCancel}
      saveLabel={t('step.save')}
      cancelLabel={t('step.cancel')}
      isSaving={isSaving}
    >
      <TextField
        label={t('step.title')}
        placeholder={t('step.titleExample')}
        autoFocus
        value={words.title}
        onChange={(name) => change({ title: name })}
        maxLength={STEP_TITLE_LENGTH_MAX}
        error={wasTried && isNameless ? t('step.titleMissing') : undefined}
        autoComplete="off"
      />
      <FieldRow>
        <NumberField
          label={t('step.minutes')}
          moreLabel={t('step.more1')}
          lessLabel={t('step.less1')}
          minValue={0}
          maxValue={STEP_MINUTES_MAX}
          value={words.minutes}
          onChange={(minutes) => change({ minutes: Number.isNaN(minutes) ? 0 : Math.round(minutes) })}
        />
        <Select
          label={t('step.section')}
          placeholder={t('step.choose')}
          value={words.section ?? OPEN_BOARD}
          onChange={(id) => change({ section: id === OPEN_BOARD ? null : id })}
          options={[
            ...sections.map(([id, section]) => ({ id, label: section.title })),
            { id: OPEN_BOARD, label: t('step.noSection') },
          ]}
        />
      </FieldRow>
    </FormInPlace>
  )
}
