import '../../locales/groupingWords.ts'
import { type FormEvent, useId, useState } from 'react'
import { BREAKOUT_MINUTES_MAX, PROMPT_LENGTH_MAX } from '../../../shared/limits.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { newId } from '../../sync/newId.ts'
import { useCommand } from '../../sync/useCommand.ts'
import { useSheet } from '../../sync/useRecord.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './PlanBreakouts.module.css'
import { PlanGroups } from './PlanGroups.tsx'
import { usePlan } from './usePlan.ts'
import { type QuestionSource, usePlanQuestion } from './usePlanQuestion.ts'
import { usePlanTrouble } from './usePlanTrouble.ts'

type Props = { readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void }

const MINUTES = 5
/** There the keys on the screen would come up and cover the groups. */
const touches = matchMedia('(pointer: coarse)')

/** Thinks out pairs and trios and starts them. Nobody hears of them before. A new one for each time it is opened. */
export function PlanBreakouts({ isOpen, onOpenChange }: Props) {
  const { t } = useTranslation('grouping')
  const command = useCommand()
  const form = useId()
  // The same however often it is sent: it starts once.
  const [id] = useState(newId)
  const [size, setSize] = useState<'2' | '3'>('2')
  const [minutes, setMinutes] = useState(MINUTES)
  const question = usePlanQuestion()
  const isLocked = useSheet(useStage().session).locked
  const now = usePlan(2)
  const trouble = usePlanTrouble(now)
  const [wasTried, setTried] = useState(false)
  const [isStarting, setStarting] = useState(false)
  const isMissing = question.source === 'Own' && question.words.trim() === ''

  const start = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isMissing) return focusOn(form)
    if (trouble !== null) return announce(trouble)
    if (isStarting) return
    setStarting(true)
    const groups = now.plan.map((group) => [...group])
    const isDone = await command('breakouts.start', {
      id,
      size: size === '2' ? 2 : 3,
      minutes,
      groups,
      ...question.asked,
    })
    setStarting(false)
    if (!isDone) return
    announce(t('started'))
    onOpenChange(false)
  }

  return (
    <Dialog
      title={t('title')}
      closeLabel={t('cancel')}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      size="l"
      actions={
        <>
          <Button variant="quiet" onPress={() => onOpenChange(false)}>
            {t('cancel')}
          </Button>
          <Button variant="main" type="submit" form={form} isPending={isStarting} isDisabled={now.plan.length === 0}>
            {t('submit', { count: now.plan.length })}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={(event) => void start(event)} className={styles.form}>
        <div className={styles.row}>
          <Segments
            label={t('size')}
            options={[
              { id: '2', label: t('pairs') },
              { id: '3', label: t('trios') },
            ]}
            value={size}
            onChange={(next) => {
              setSize(next)
              now.shuffle(next === '2' ? 2 : 3)
            }}
          />
          <NumberField
            label={t('minutes')}
            autoFocus={!touches.matches}
            value={minutes}
            onChange={(value) => setMinutes(Number.isFinite(value) ? value : MINUTES)}
            minValue={1}
            maxValue={BREAKOUT_MINUTES_MAX}
            moreLabel={t('more')}
            lessLabel={t('less')}
          />
        </div>
        <div className={styles.question}>
          <Segments<QuestionSource>
            label={t('question')}
            options={question.sources.map((source) => ({ id: source, label: t(`question${source}`) }))}
            value={question.source}
            onChange={question.setSource}
          />
          {question.source === 'Own' ? (
            <TextField
              label={t('ownLabel')}
              multiline
              value={question.words}
              maxLength={PROMPT_LENGTH_MAX}
              onChange={question.setWords}
              placeholder={t('ownExample')}
              description={t('ownHint')}
              error={wasTried && isMissing ? t('ownMissing') : undefined}
            />
          ) : question.source === 'Now' ? (
            <p dir="auto" className={styles.asked}>
              {question.shown}
            </p>
          ) : (
            <p className={styles.quiet}>{t(question.shown === null ? 'noneHint' : 'noneWaits')}</p>
          )}
        </div>
        {isLocked && <p className={styles.quiet}>{t('lockedHint')}</p>}
        <PlanGroups now={now} size={size === '2' ? 2 : 3} trouble={trouble} />
      </form>
    </Dialog>
  )
}

/** The field that is missing something, once it says so. */
function focusOn(form: string): void {
  requestAnimationFrame(() =>
    document.getElementById(form)?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
  )
}
