import { Check } from 'lucide-react'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useCommand } from '../sync/useCommand.ts'
import { classes } from '../ui/classes.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './ConsoleSteps.module.css'
import type { ConsoleSession } from './consoleSession.ts'

/** The steps of the session; pressing one takes everybody there. */
export function ConsoleSteps({ steps, stepAt }: Pick<ConsoleSession, 'steps' | 'stepAt'>) {
  const { t } = useTranslation('console')
  const command = useCommand()
  if (steps.length === 0) return <p className={styles.quiet}>{t('noSteps')}</p>
  const planned = steps.reduce((sum, [, { minutes }]) => sum + minutes, 0)
  return (
    <>
      <ol aria-label={t('steps')} className={styles.steps}>
        {steps.map(([id, { title, minutes }], at) => {
          const isDone = at < stepAt
          const isNow = at === stepAt
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={isNow ? 'step' : undefined}
                className={classes(styles.step, isNow && styles.now, isDone && styles.done)}
                onClick={() => void command('step.go', { step: id })}
              >
                <span className={styles.mark} aria-hidden="true">
                  {isDone ? <Icon of={Check} size="s" /> : at + 1}
                </span>
                <span className={styles.title}>
                  {title}
                  {isDone && <span className="visually-hidden"> ({t('stepDone')})</span>}
                </span>
                <span className={styles.minutes}>{t('stepMinutes', { count: minutes })}</span>
              </button>
            </li>
          )
        })}
      </ol>
      <p className={styles.quiet}>{t('minutesPlanned', { count: planned })}</p>
    </>
  )
}
