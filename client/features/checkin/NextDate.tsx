import '../../locales/checkinWords.ts'
import { useState } from 'react'
import { REVIEW_EVERY_DAYS_MAX } from '../../../shared/limits.ts'
import { nextReview, type Review, type Rhythm, rhythms } from '../../../shared/rules/alliance/rhythm.ts'
import { dayAt, daysAfter } from '../../../shared/rules/takeAways.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useAllianceDoc } from '../../sync/alliance.ts'
import { useCommand } from '../../sync/useCommand.ts'
import { useSheet } from '../../sync/useRecord.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useDecided } from './Decide.tsx'
import styles from './NextDate.module.css'
import { type CheckinShown, useAsked, useLeadsCheckin } from './useCheckin.ts'

/** A month is how long most people remember what they said. In days. */
const USUAL_DAYS = 28

type Choice = Rhythm | 'none'

/** When people look again: the next day of their rhythm is there already. Closing is the leader's. */
export function NextDate({ id, checkin }: CheckinShown) {
  const { t } = useTranslation('checkin')
  const leads = useLeadsCheckin()
  const decided = useDecided(id)
  const lines = useAsked(checkin)
  const retired = lines.filter(({ agreement }) => decided(agreement) === 'retire').length
  return (
    <div className={styles.next}>
      <p>
        {t('next.summary', { count: lines.length - retired })}
        {retired > 0 && ` ${t('next.retired', { count: retired })}`}
      </p>
      {leads ? <Form id={id} /> : <p className={styles.hint}>{t('next.wait')}</p>}
    </div>
  )
}

function Form({ id }: { readonly id: string }) {
  const { t } = useTranslation('checkin')
  const command = useCommand()
  const { review } = useSheet(useAllianceDoc().alliance)
  const today = dayAt(new Date())
  const [rhythm, setRhythm] = useState<Choice>(review?.rhythm ?? 'monthly')
  const [everyDays, setDays] = useState(review?.everyDays || USUAL_DAYS)
  const [on, setOn] = useState(() => firstDay(review, today))
  const isMissing = rhythm !== 'none' && !(on > today)
  const close = async () => {
    const next = rhythm === 'none' ? null : { on, rhythm, everyDays: rhythm === 'custom' ? everyDays : 0 }
    if (await command('checkin.close', { checkin: id, next })) announce(t('next.closed'))
  }
  return (
    <form
      aria-label={t('next.title')}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isMissing) void close()
      }}
    >
      <Select
        label={t('next.rhythm')}
        options={[
          ...rhythms.map((one) => ({ id: one, label: t(`next.rhythms.${one}`) })),
          { id: 'none' as const, label: t('next.noDate') },
        ]}
        value={rhythm}
        placeholder={t('next.rhythm')}
        description={rhythm === 'none' ? t('next.noDateHint') : undefined}
        onChange={(chosen) => {
          setRhythm(chosen)
          if (chosen !== 'none') setOn(firstDay({ on: today, rhythm: chosen, everyDays }, today))
        }}
      />
      {rhythm === 'custom' && (
        <NumberField
          label={t('next.days')}
          moreLabel={t('next.moreDays')}
          lessLabel={t('next.fewerDays')}
          minValue={1}
          maxValue={REVIEW_EVERY_DAYS_MAX}
          value={everyDays}
          onChange={(days) => {
            setDays(days)
            setOn(firstDay({ on: today, rhythm: 'custom', everyDays: days }, today))
          }}
        />
      )}
      {rhythm !== 'none' && (
        <TextField
          type="date"
          label={t('next.on')}
          min={daysAfter(today, 1)}
          value={on}
          onChange={setOn}
          error={isMissing ? t('next.missing') : undefined}
        />
      )}
      <Button type="submit" variant="main" className={styles.close} isDisabled={isMissing}>
        {t('next.close')}
      </Button>
    </form>
  )
}

function firstDay(review: Review | null, today: string): string {
  return (review && nextReview(review, today)) ?? daysAfter(today, USUAL_DAYS)
}
