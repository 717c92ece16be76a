import { ArrowLeft } from 'lucide-react'
import { StepTime } from '../features/pace/AgendaLine.tsx'
import { useStepMoves } from '../features/pace/useStepMoves.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { Button } from '../ui/Button.tsx'
import styles from './ConsoleSteps.module.css'
import type { ConsoleSession } from './consoleSession.ts'
import { StepRow, StepRows } from './StepRow.tsx'

type Props = Pick<ConsoleSession, 'steps' | 'stepAt'> & { readonly onGo: (step: string) => void }

/** The steps of the session; pressing one takes everybody there. */
export function ConsoleSteps({ steps, stepAt, onGo }: Props) {
  const { t } = useTranslation(['console', 'leading'])
  const { before } = useStepMoves()
  if (steps.length === 0) return <p className={styles.quiet}>{t('noSteps')}</p>
  return (
    <>
      <StepRows aria-label={t('steps')}>
        {steps.map(([id, { title }], at) => {
          const isDone = at < stepAt
          const isNow = at === stepAt
          return (
            <li key={id}>
              <StepRow
                at={at}
                title={
                  <>
                    {title}
                    {isDone && <span className="visually-hidden"> ({t('stepDone')})</span>}
                  </>
                }
                state={isDone ? 'done' : isNow ? 'now' : 'next'}
                aria-current={isNow ? 'step' : undefined}
                onClick={() => onGo(id)}
              >
                <StepTime id={id} isNow={isNow} />
              </StepRow>
            </li>
          )
        })}
      </StepRows>
      {before && (
        <Button
          variant="quiet"
          icon={ArrowLeft}
          shortcut="B"
          className={styles.back}
          aria-label={t('leading:step.backName', { step: before.title })}
          onPress={() => onGo(before.id)}
        >
          {t('leading:step.back')}
        </Button>
      )}
    </>
  )
}
