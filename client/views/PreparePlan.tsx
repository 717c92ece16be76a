import { CircleCheck, Clock, TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import { MEETING, MEETING_MINUTES_MAX, planIn } from '../../shared/schema/plan.ts'
import type { DeckGroup } from '../features/deck/deckOrder.ts'
import { minutesIn, minutesOfSteps } from '../features/deck/usePreparing.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useRoom } from '../sync/BoardSession.tsx'
import { useRecord } from '../sync/useRecord.ts'
import { Icon } from '../ui/Icon.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import type { ConsoleSession } from './consoleSession.ts'
import styles from './PreparePlan.module.css'
import { StepRow, StepRows } from './StepRow.tsx'

type Props = { readonly now: Pick<ConsoleSession, 'steps' | 'groups'> }

/** The plan in one column: the time there is and the time it takes, and the steps as ways to their questions. */
export function PreparePlan({ now: { steps, groups } }: Props) {
  const { t } = useTranslation('prepare')
  return (
    <section aria-labelledby="prepare-steps" className={styles.plan}>
      <Time planned={minutesOfSteps(steps)} />
      <h2 id="prepare-steps" className={styles.heading}>
        {t('steps')}
      </h2>
      <StepRows>
        {steps.map(([id, { title, minutes }], at) => {
          const entries = groups.find(({ stepId }) => stepId === id)?.entries ?? []
          return (
            <li key={id}>
              <StepRow
                at={at}
                title={title}
                aria-label={t('goToStep', { title })}
                aria-describedby={`facts-${id}`}
                onClick={() => goToStep(id)}
              />
              <span id={`facts-${id}`} className={styles.facts}>
                {stepFacts(t, entries.length, minutes)}
                <TooLong entries={entries} minutes={minutes} />
              </span>
            </li>
          )
        })}
      </StepRows>
    </section>
  )
}

type TooLongProps = { readonly entries: DeckGroup['entries']; readonly minutes: number }

/** Says so when the questions of a step take longer than the step. */
export function TooLong({ entries, minutes }: TooLongProps) {
  const { t } = useTranslation('prepare')
  const count = minutesIn(entries)
  if (minutes === 0 || count <= minutes) return null
  return (
    <span className={styles.tight}>
      <Icon of={TriangleAlert} size="s" />
      {t('step.tooLong', { count })}
    </span>
  )
}

/** How many questions a step has, and its minutes. */
export function stepFacts(
  t: ReturnType<typeof useTranslation<'prepare'>>['t'],
  count: number,
  minutes: number,
): string {
  const questions = t('step.questions', { count })
  return minutes > 0 ? t('step.facts', { questions, minutes }) : t('step.noPlan', { questions })
}

/** The heading of a step's questions takes the focus, so that the keyboard goes on from there. */
function goToStep(id: string): void {
  const place = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(id)}"] h2`)
  place?.focus({ preventScroll: true })
  place?.scrollIntoView({ block: 'start' })
}

function Time({ planned }: { readonly planned: number }) {
  const { t } = useTranslation('prepare')
  const { doc } = useRoom('deck')
  const plan = useMemo(() => planIn(doc), [doc])
  const minutes = useRecord(plan, MEETING)?.minutes ?? null
  const left = (minutes ?? 0) - planned
  const set = (wanted: number) => {
    if (!Number.isNaN(wanted)) plan.put(MEETING, { minutes: wanted })
  }
  return (
    <section aria-label={t('time.label')} className={styles.time}>
      <NumberField
        label={t('time.meeting')}
        moreLabel={t('time.more')}
        lessLabel={t('time.less')}
        minValue={1}
        maxValue={MEETING_MINUTES_MAX}
        value={minutes ?? Number.NaN}
        onChange={set}
      />
      <p className={styles.planned}>{t('time.planned', { count: planned })}</p>
      {minutes === null ? (
        <p className={styles.quiet}>{t('time.unset')}</p>
      ) : (
        <>
          <div aria-hidden="true" className={styles.track} data-over={left < 0}>
            <span style={{ inlineSize: `${Math.min(100, (100 * planned) / minutes)}%` }} />
          </div>
          <p className={styles.left} data-over={left < 0} role="status">
            <Icon of={left < 0 ? TriangleAlert : left === 0 ? CircleCheck : Clock} size="s" />
            {left === 0 ? t('time.fits') : t(left < 0 ? 'time.over' : 'time.spare', { count: Math.abs(left) })}
          </p>
        </>
      )}
    </section>
  )
}
