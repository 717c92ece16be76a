import '../../locales/takeAwaysWords.ts'
import { CalendarPlus, Check, NotebookPen, Trash2, Undo2, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { dayAt, isCarried } from '../../../shared/rules/takeAways.ts'
import type { TakeAway } from '../../../shared/schema/takeAway.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { onDemand } from '../../ui/onDemand.tsx'
import { toast } from '../../ui/toast.ts'
import styles from './TakeAwayItem.module.css'
import { useCalendar } from './useCalendar.ts'
import { useDayWords } from './useDayWords.ts'
import { useTakeAwayEdits } from './useTakeAways.ts'

const PlanDialog = onDemand(async () => (await import('./PlanDialog.tsx')).PlanDialog)

type Props = { readonly id: string; readonly takeAway: TakeAway }

/** One question I carry, with all that I can do about it. */
export function TakeAwayItem({ id, takeAway }: Props) {
  const { t } = useTranslation('takeAways')
  const { remove } = useTakeAwayEdits()
  const [isPlanning, setPlanning] = useState(false)
  const question = takeAway.question || t('unnamed')
  const isOpen = isCarried(takeAway)
  const takeOut = () => {
    remove(id, true)
    toast({
      title: t('removed'),
      description: question,
      action: { label: t('undo'), onPress: () => remove(id, false) },
    })
  }
  return (
    <Card as="li" className={styles.item} tone={isOpen ? 'plain' : 'dashed'}>
      <div className={styles.top}>
        <p dir="auto" className={`voice ${styles.question}`}>
          {question}
        </p>
        <IconButton icon={Trash2} label={t('remove', { question })} onPress={takeOut} />
      </div>
      <Plan takeAway={takeAway} />
      <div className={styles.actions}>
        {isOpen && <Ways id={id} takeAway={takeAway} question={question} onPlan={() => setPlanning(true)} />}
        {!isOpen && <NotYet id={id} question={question} />}
      </div>
      {isPlanning && <PlanDialog id={id} onClose={() => setPlanning(false)} />}
    </Card>
  )
}

/** What I planned, as far as I did. */
function Plan({ takeAway: { text, people, on, answeredAt } }: { readonly takeAway: TakeAway }) {
  const { t } = useTranslation('takeAways')
  const dayWords = useDayWords()
  const isDue = on !== null && on <= dayAt(new Date())
  return (
    <>
      {text.trim() !== '' && (
        <p dir="auto" className={styles.words}>
          {text}
        </p>
      )}
      {people.trim() !== '' && (
        <p className={styles.people}>
          <Icon of={UsersRound} size="s" />
          <span dir="auto">
            <span className="visually-hidden">{t('people')}: </span>
            {people}
          </span>
        </p>
      )}
      {answeredAt === null && (
        <p className={styles.when} data-due={isDue || undefined}>
          {isDue ? t('dueNow') : on === null ? t('noDay') : t('dueOn', { day: dayWords(on) })}
        </p>
      )}
    </>
  )
}

type WaysProps = Props & { readonly question: string; readonly onPlan: () => void }

function Ways({ id, takeAway, question, onPlan }: WaysProps) {
  const { t } = useTranslation('takeAways')
  const { answer } = useTakeAwayEdits()
  const saveToCalendar = useCalendar()
  const know = () => {
    answer(id, true)
    announce(t('saidKnow'))
  }
  return (
    <>
      <Button icon={Check} aria-label={t('knowOf', { question })} onPress={know}>
        {t('know')}
      </Button>
      <Button icon={NotebookPen} aria-label={t('editOf', { question })} onPress={onPlan}>
        {t('edit')}
      </Button>
      {takeAway.on !== null && (
        <IconButton
          icon={CalendarPlus}
          label={t('calendarOf', { question })}
          onPress={() => saveToCalendar(id, takeAway)}
        />
      )}
    </>
  )
}

function NotYet({ id, question }: { readonly id: string; readonly question: string }) {
  const { t } = useTranslation('takeAways')
  const { answer } = useTakeAwayEdits()
  return <IconButton icon={Undo2} label={t('notYet', { question })} onPress={() => answer(id, false)} />
}
