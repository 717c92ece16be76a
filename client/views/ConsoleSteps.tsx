import { ArrowLeft, Check } from 'lucide-react'
import { StepTime } from '../features/pace/AgendaLine.tsx'
import { useStepMoves } from '../features/pace/useStepMoves.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './ConsoleSteps.module.css'
import type { ConsoleSession } from './consoleSession.ts'

type Props = Pick<ConsoleSession, 'steps' | 'stepAt'> & { readonly onGo: (step: string) => void }

/** The steps of the session; pressing one takes everybody there. */
export function ConsoleSteps({ steps, stepAt, onGo }: Props) {
  const { t } = useTranslation(['console', 'leading'])
  const { before } = useStepMoves()
  if (steps.length === 0) return <p className={styles.quiet}>{t('noSteps')}</p>
  return (
    <>
      <ol aria-label={t('steps')} className={styles.steps}>
        {steps.map(([id, { title }], at) => {
          const isDone = at < stepAt
          const isNow = at === stepAt
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={isNow ? 'step' : undefined}
                className={classes(styles.step, isNow && styles.now, isDone && styles.done)}
                onClick={() => onGo(id)}
              >
                <span className={styles.mark} aria-hidden="true">
                  {isDone ? <Icon of={Check} size="s" /> : at + 1}
                </span>
                <span className={styles.title}>
                  {title}
                  {isDone && <span className="visually-hidden"> ({t('stepDone')})</span>}
                </span>
                <StepTime id={id} isNow={isNow} />
              </button>
            </li>
          )
        })}
      </ol>
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
