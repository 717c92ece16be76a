import '../../locales/takeAwaysWords.ts'
import { CalendarPlus } from 'lucide-react'
import { useCallback } from 'react'
import { dayAt, daysAfter } from '../../../shared/rules/takeAways.ts'
import { Day, type TakeAway } from '../../../shared/schema/takeAway.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { usePrivate } from '../../sync/BoardSession.tsx'
import { useRecord } from '../../sync/useRecord.ts'
import { rewrite } from '../../sync/useSharedText.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './PlanDialog.module.css'
import { useCalendar } from './useCalendar.ts'
import { useTakeAwayEdits } from './useTakeAways.ts'

/** A paragraph, and far below what one frame may carry. */
const WORDS_MAX = 1000

const rhythms = [
  ['week', 7],
  ['fortnight', 14],
  ['month', 30],
] as const

/** What to watch for, whom to ask, and when to come back. Each letter is kept at once. */
export function PlanDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation('takeAways')
  const one = useRecord(usePrivate().takeAways, id)
  const saveToCalendar = useCalendar()
  if (!one) return null
  return (
    <Dialog
      title={t('plan')}
      closeLabel={t('close')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <Button variant="main" onPress={onClose}>
          {t('done')}
        </Button>
      }
    >
      <div className={styles.plan}>
        <p dir="auto" className={`voice ${styles.question}`}>
          {one.question || t('unnamed')}
        </p>
        <p className={styles.quiet}>{t('planHint')}</p>
        <Words id={id} field="text" label={t('watch')} placeholder={t('watchPlaceholder')} value={one.text} />
        <Words id={id} field="people" label={t('people')} placeholder={t('peoplePlaceholder')} value={one.people} />
        <ComeBack id={id} on={one.on} />
        <div className={styles.calendar}>
          <Button icon={CalendarPlus} isDisabled={one.on === null} onPress={() => saveToCalendar(id, one)}>
            {t('calendar')}
          </Button>
          <p className={styles.quiet}>{t('calendarHint')}</p>
        </div>
      </div>
    </Dialog>
  )
}

type WordsProps = {
  readonly id: string
  readonly field: 'text' | 'people'
  readonly label: string
  readonly placeholder: string
  readonly value: string
}

function Words({ id, field, label, placeholder, value }: WordsProps) {
  const { takeAways } = usePrivate()
  const set = useCallback(
    (words: string) => {
      const shared = takeAways.text(id, field)
      if (shared) rewrite(shared, words)
    },
    [takeAways, id, field],
  )
  return (
    <TextField
      multiline
      label={label}
      placeholder={placeholder}
      value={value}
      onChange={set}
      maxLength={WORDS_MAX}
      className={styles.words}
    />
  )
}

function ComeBack({ id, on }: Pick<TakeAway, 'on'> & { readonly id: string }) {
  const { t } = useTranslation('takeAways')
  const { change } = useTakeAwayEdits()
  const today = dayAt(new Date())
  return (
    <div className={styles.back}>
      <TextField
        type="date"
        label={t('on')}
        description={t('onHelp')}
        value={on ?? ''}
        min={today}
        // Half a date is no date: the browser tells of whole ones only.
        onChange={(day) => (day === '' || Day.safeParse(day).success) && change(id, { on: day || null })}
      />
      <div className={styles.rhythms}>
        {rhythms.map(([name, days]) => (
          <Button key={name} variant="quiet" onPress={() => change(id, { on: daysAfter(today, days) })}>
            {t(name)}
          </Button>
        ))}
      </div>
    </div>
  )
}
