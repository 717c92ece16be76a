import { REVIEW_EVERY_DAYS_MAX } from '../../../shared/limits.ts'
import { Day } from '../../../shared/schema/alliance.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './ReviewFields.module.css'
import { choices, type ReviewChoice, withRhythm } from './reviewChoice.ts'

type Props = {
  readonly choice: ReviewChoice
  readonly onChange: (choice: ReviewChoice) => void
  readonly today: string
  /** The day that was typed is over. */
  readonly isPast: boolean
}

/** A rhythm with its first day, or no date at all. */
export function ReviewFields({ choice, onChange, today, isPast }: Props) {
  const { t } = useTranslation('commit')
  const { rhythm, on, everyDays } = choice
  return (
    <div className={styles.fields}>
      <Select
        label={t('settle.review')}
        description={rhythm === 'none' ? t('settle.noneHint') : undefined}
        options={choices.map((id) => ({ id, label: t(id === 'none' ? 'settle.none' : `settle.rhythms.${id}`) }))}
        value={rhythm}
        onChange={(rhythm) => onChange(withRhythm(choice, rhythm, today))}
        placeholder=""
        className={styles.wide}
      />
      {rhythm === 'custom' && (
        <NumberField
          label={t('settle.days')}
          lessLabel={t('settle.fewer')}
          moreLabel={t('settle.more')}
          value={everyDays}
          minValue={1}
          maxValue={REVIEW_EVERY_DAYS_MAX}
          onChange={(everyDays) => onChange(withRhythm({ ...choice, everyDays }, rhythm, today))}
        />
      )}
      {rhythm !== 'none' && (
        <TextField
          type="date"
          label={t(rhythm === 'once' ? 'settle.onOnce' : 'settle.on')}
          value={on}
          min={today}
          error={isPast ? t('settle.past') : undefined}
          onChange={(on) => (on === '' || Day.safeParse(on).success) && onChange({ ...choice, on })}
        />
      )}
    </div>
  )
}
